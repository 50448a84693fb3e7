import type { Source } from '../../tree/source.ts';
import type { Format } from '../format.ts';

export const dockerfile: Format = {
  id: 'dockerfile',
  claim: (sources) => sources.filter(isDockerfile),
  read: async (sources, context) => (await import('./read.ts')).read(sources, context),
};

/** Named as `docker build` and Podman look for it by themselves, or with the usual extension: ours even where it is broken. */
const plainName = /(^|\/)(dockerfile|containerfile)$|\.(dockerfile|containerfile)$/i;

/** `Dockerfile.dev`, `Dockerfile-alpine`: a suffix may also mean a note or a template, so the content decides. */
const suffixedName = /(^|\/)(dockerfile|containerfile)[._-][^/]*$/i;

/** Comments, then FROM or ARG, the only instructions that a Dockerfile may begin with. */
const opening = /^(\s*#[^\n]*\n|\s*\n)*\s*(FROM|ARG)\s/i;

function isDockerfile({ path, text }: Source): boolean {
  if (/\.dockerignore$/i.test(path)) return false;
  if (plainName.test(path)) return true;
  return (suffixedName.test(path) || path === '<stdin>') && opening.test(text) && /^\s*FROM\s/im.test(text);
}
