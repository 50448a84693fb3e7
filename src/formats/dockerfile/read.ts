import type { Source } from '../../tree/source.ts';
import type { Project, ReadContext } from '../format.ts';
import { imageFacts } from './image-facts.ts';
import { readStages } from './read-stages.ts';
import { secretsOf } from './secrets.ts';
import { verificationsOf } from './tls-verification.ts';

/** Each Dockerfile is a project by itself: it describes one image. */
export async function read(sources: readonly Source[], context: ReadContext): Promise<readonly Project[]> {
  return sources.map((source) => ({
    format: 'dockerfile',
    path: source.path,
    sources: [source],
    facts: [...imageFacts(source, readStages(source, new Map(), context.notice)), ...secretsOf(source), ...verificationsOf(source)],
  }));
}
