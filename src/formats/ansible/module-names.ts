/**
 * Modules that moved from Ansible into collections, and between collections, by the prefix or name that people write.
 *
 * @see https://github.com/ansible/ansible/blob/devel/lib/ansible/config/ansible_builtin_runtime.yml (plugin_routing)
 */
const redirects: Readonly<Record<string, string>> = {
  docker_container: 'community.docker.docker_container',
  'community.general.docker_container': 'community.docker.docker_container',
  podman_container: 'containers.podman.podman_container',
  'community.general.podman_container': 'containers.podman.podman_container',
  k8s: 'kubernetes.core.k8s',
  k8s_raw: 'kubernetes.core.k8s',
  kubernetes: 'kubernetes.core.k8s',
  'community.kubernetes.k8s': 'kubernetes.core.k8s',
  'community.okd.k8s': 'kubernetes.core.k8s',
  ec2: 'amazon.aws.ec2',
  ec2_instance: 'amazon.aws.ec2_instance',
  'community.aws.ec2_instance': 'amazon.aws.ec2_instance',
  ec2_eip: 'amazon.aws.ec2_eip',
  ec2_group: 'amazon.aws.ec2_security_group',
  'amazon.aws.ec2_group': 'amazon.aws.ec2_security_group',
  ec2_security_group: 'amazon.aws.ec2_security_group',
  ufw: 'community.general.ufw',
  firewalld: 'ansible.posix.firewalld',
  'community.aws.ec2_eip': 'amazon.aws.ec2_eip',
  ec2_launch_template: 'amazon.aws.ec2_launch_template',
  'community.aws.ec2_launch_template': 'amazon.aws.ec2_launch_template',
  gcp_compute_instance: 'google.cloud.gcp_compute_instance',
  os_server: 'openstack.cloud.server',
};

/** The full name of a module; a short name that is not known to have moved belongs to Ansible itself. */
export function fullName(name: string): string {
  const redirect = redirects[name];
  if (redirect !== undefined) return redirect;
  if (/^azure_rm_\w+$/.test(name)) return `azure.azcollection.${name}`;
  if (/^gcp_\w+$/.test(name)) return `google.cloud.${name}`;
  const legacy = /^ansible\.(?:builtin|legacy)\.(\w+)$/.exec(name)?.[1];
  return legacy === undefined
    ? name.includes('.')
      ? name
      : `ansible.builtin.${name}`
    : (redirects[legacy] ?? `ansible.builtin.${legacy}`);
}

/** `namespace.collection.module`, or longer for modules in folders of a collection. */
export const isFullName = (key: string): boolean => /^[a-z_]\w*(\.[a-z_]\w*){2,}$/.test(key);

/** Short names that say by themselves that a list holds tasks: not words that data files use as keys, such as `user` or `file`. */
const telling =
  /^(apt|apt_key|apt_repository|yum|dnf|apk|pacman|zypper|lineinfile|blockinfile|get_url|unarchive|set_fact|include_tasks|import_tasks|include_role|import_role|include_vars|systemd|sysctl|docker_\w+|podman_\w+|k8s(_\w+)?|azure_rm_\w+|ec2(_\w+)?|gcp_\w+|os_\w+|win_\w+|authorized_key|firewalld|ufw|wait_for|add_host|group_by)$/;

export const isTellingName = (key: string): boolean => isFullName(key) || telling.test(key);

/** Further short names of Ansible's own modules, which count where the path already speaks of tasks. */
export const commonNames: ReadonlySet<string> = new Set([
  'action',
  'assert',
  'command',
  'copy',
  'cron',
  'debug',
  'fail',
  'file',
  'git',
  'group',
  'hostname',
  'include',
  'meta',
  'package',
  'pause',
  'ping',
  'pip',
  'raw',
  'reboot',
  'script',
  'service',
  'setup',
  'shell',
  'slurp',
  'stat',
  'synchronize',
  'template',
  'uri',
  'user',
]);
