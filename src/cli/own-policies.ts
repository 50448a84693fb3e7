import type { Options } from './options.ts';

/** For every command that knows policies. */
export const ownPoliciesOption: Options = {
  policies: { value: 'PATH', doc: 'policies of your own beside ours: a YAML file, or a folder with <family>/<name>.yaml', many: true },
};
