import { treeVerifications } from '../../facts/verification/tree.ts';
import type { Source } from '../../tree/source.ts';
import { readYaml } from '../../tree/yaml.ts';
import type { Project, ReadContext } from '../format.ts';
import { secretsOf } from './secrets.ts';

/** Each workflow is a project by itself. */
export async function read(sources: readonly Source[], context: ReadContext): Promise<readonly Project[]> {
  return sources.map((source) => ({
    format: 'workflow',
    path: source.path,
    sources: [source],
    facts: readYaml(source, { version: '1.2', notice: context.notice }).flatMap((document) => [
      ...secretsOf(document),
      ...treeVerifications(document, { format: 'workflow', address: source.path, header: document.span, block: document.span }),
    ]),
  }));
}
