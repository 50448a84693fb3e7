import type { Fact } from '../facts/declare.ts';
import { oncePerPlace } from '../facts/secret/secret-fact.ts';
import { type Secret, secret } from '../facts/secret.ts';
import type { Source } from '../tree/source.ts';
import type { Project } from './format.ts';

/**
 * Projects with the credentials that were found in the text of their files. Where an object inside a file has told of
 * the same place already (a Kubernetes object in a task), its word is closer.
 */
export function withSecrets(format: string, projects: readonly Project[], found: ReadonlyMap<Source, readonly Fact[]>): readonly Project[] {
  const taken = new Set<Source>();
  const complete = projects.map((project): Project => {
    const own = project.sources.filter((source) => found.has(source) && !taken.has(source));
    for (const source of own) taken.add(source);
    const all = [...project.facts, ...own.flatMap((source) => found.get(source) ?? [])];
    return { ...project, facts: [...all.filter((fact) => !isSecret(fact)), ...oncePerPlace(all.filter(isSecret))] };
  });
  const rest = [...found].filter(([source]) => !taken.has(source));
  return [...complete, ...rest.map(([source, facts]): Project => ({ format, path: source.path, sources: [source], facts }))];
}

const isSecret = (fact: Fact): fact is Secret => fact.declaration === secret;
