import type { Source } from '../../tree/source.ts';
import type { Format } from '../format.ts';

export const compose: Format = {
  id: 'compose',
  claim: (sources) => sources.filter(isCompose),
  read: async (sources, context) => (await import('./read.ts')).read(sources, context),
};

/** A name that says Compose: ours even where the file is half-written. */
const composeName = /(^|[/._-])(docker-|podman-)?compose([._-][^/]*)?\.(ya?ml|json)$/i;

/** What may stand at the top of a Compose file. @see https://github.com/compose-spec/compose-spec/blob/main/spec.md */
const topLevel = /^(version|name|include|services|models|networks|volumes|secrets|configs|jobs|x-.*|<<)$/;

/** Variables of Ansible may hold a map of services that looks much like ours. */
const variableFiles = /(^|\/)(defaults|vars|group_vars|host_vars)\//;

function isCompose({ path, text }: Source): boolean {
  const isNamed = composeName.test(path);
  if (/^\s*\{/.test(text)) return (isNamed || path === '<stdin>') && /"(services|include)"\s*:/.test(text);
  if (!/\.ya?ml$/i.test(path) && path !== '<stdin>') return false;
  const keys = topLevelKeys(text);
  if (isNamed) return !/^(\s|#.*|---.*)*- /.test(text) && !(keys.includes('apiVersion') && keys.includes('kind'));
  return (
    !variableFiles.test(path) &&
    keys.includes('services') &&
    keys.every((key) => topLevel.test(key)) &&
    /^services\s*:\s*(#.*)?\r?\n(\s*(#.*)?\r?\n)*[ \t]+[^\s#-]/m.test(text) &&
    /^[ \t]+(image|build|extends)\s*:/m.test(text)
  );
}

/** Keys that begin at the margin: the text of nested values cannot. */
const topLevelKeys = (text: string): readonly string[] =>
  [...text.matchAll(/^(["']?)([A-Za-z_<][\w.<-]*)\1[ \t]*:(?=\s|$)/gm)].map(([, , key]) => key as string);
