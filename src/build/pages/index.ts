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
  return new Map([
    ['docs/facts.md', factsPage()],
    ['docs/policies.md', policiesPage()],
    ...(readme === undefined ? [] : [['README.md', await readmePage(readme)] as const]),
  ]);
}
