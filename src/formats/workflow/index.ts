import type { Format } from '../format.ts';

/** Workflows of GitHub, and of Gitea and Forgejo, which take the same. @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax */
const place = /(^|\/)\.(github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/;

export const workflow: Format = {
  id: 'workflow',
  claim: (sources) => sources.filter(({ path }) => place.test(path)),
  read: async (sources, context) => (await import('./read.ts')).read(sources, context),
};
