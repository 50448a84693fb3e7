import type { ImageReader } from '../format.ts';
import { hasHealthCheck, userOf } from './image-facts.ts';
import { readStages } from './read-stages.ts';
import type { Stage } from './stage.ts';

/** What the stage that is built says about its image. Mistakes in the file are noted where it is read by itself. */
export const readBuiltImage: ImageReader = (source, target, args) => {
  const stages = readStages(source, args, () => undefined);
  const stage = target === undefined ? stages.at(-1) : stageOf(stages, target);
  if (!stage) return undefined;
  // What the file's own container fails by is one defect with what its users inherit from it, and stands here.
  const here = stage === stages.at(-1) ? { owner: source.path, header: stage.from.span } : {};
  return { user: { ...userOf(stage), ...here }, healthCheck: { ...hasHealthCheck(stage), ...here } };
};

/** The stage that `--target` names: by name, or by number from 0. */
const stageOf = (stages: readonly Stage[], target: string): Stage | undefined =>
  stages.findLast(({ name }) => name === target.toLowerCase()) ?? (/^\d+$/.test(target) ? stages[Number(target)] : undefined);
