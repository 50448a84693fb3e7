/**
 * Keywords of plays.
 *
 * @see https://docs.ansible.com/ansible/latest/reference_appendices/playbooks_keywords.html#play
 */
export const playKeywords: ReadonlySet<string> = new Set([
  'any_errors_fatal',
  'become',
  'become_user',
  'collections',
  'connection',
  'environment',
  'gather_facts',
  'gather_subset',
  'handlers',
  'max_fail_percentage',
  'module_defaults',
  'post_tasks',
  'pre_tasks',
  'remote_user',
  'roles',
  'serial',
  'strategy',
  'tasks',
  'user',
  'vars',
  'vars_files',
  'vars_prompt',
]);

/**
 * Keywords that a task, a block or an entry of `roles:` may have; whatever else a task has is its module.
 *
 * @see https://docs.ansible.com/ansible/latest/reference_appendices/playbooks_keywords.html#task
 */
const taskKeywords: ReadonlySet<string> = new Set([
  'action',
  'always',
  'any_errors_fatal',
  'args',
  'async',
  'become',
  'become_exe',
  'become_flags',
  'become_method',
  'become_user',
  'block',
  'changed_when',
  'check_mode',
  'collections',
  'connection',
  'debugger',
  'delay',
  'delegate_facts',
  'delegate_to',
  'diff',
  'environment',
  'failed_when',
  'first_available_file',
  'ignore_errors',
  'ignore_unreachable',
  'listen',
  'local_action',
  'loop',
  'loop_control',
  'module_defaults',
  'name',
  'no_log',
  'notify',
  'poll',
  'port',
  'register',
  'remote_user',
  'rescue',
  'retries',
  'run_once',
  'sudo',
  'sudo_user',
  'tags',
  'throttle',
  'timeout',
  'until',
  'vars',
  'when',
]);

/** Is the key one that a task may have besides its module? */
export const isTaskKeyword = (key: string): boolean => taskKeywords.has(key) || key.startsWith('with_');

/** Keywords that hardly any other list of mappings has. */
export const tellingTaskKeywords: readonly string[] = [
  'become',
  'block',
  'changed_when',
  'delegate_to',
  'failed_when',
  'ignore_errors',
  'local_action',
  'loop_control',
  'no_log',
  'notify',
  'register',
  'run_once',
  'with_items',
];
