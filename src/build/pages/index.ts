import { actionPage } from './action.ts';
import { factsPage } from './facts.ts';
import { policiesPage } from './policies.ts';
import { readmePage } from './readme.ts';

/**
 * Every generated page, by path.
 *
 * @param read - the file as it is, for pages that are generated in part; `undefined` where there is none
 */
export async function pages(read: (path: string) => string | undefined): Promise<ReadonlyMap<string, string>> {
  const readme = read('README.md');
  const action = read('docs/action.md');
  const manifest = read('action.yml');
  return new Map([
    ['docs/facts.md', factsPage()],
    ['docs/policies.md', policiesPage()],
    ...(action === undefined || manifest === undefined ? [] : [['docs/action.md', actionPage(action, manifest)] as const]),
    ...(readme === undefined ? [] : [['README.md', await readmePage(readme)] as const]),
  ]);
}
