import type { Fact } from '../../facts/declare.ts';
import type { Node } from '../../tree/node.ts';
import type { Source } from '../../tree/source.ts';
import type { Project, ReadContext } from '../format.ts';
import type { Kind } from './claim.ts';
import { always } from './condition.ts';
import { Files } from './files.ts';
import { Hosts } from './hosts.ts';
import { ownerOf, type Place } from './place.ts';
import { importsOf, newRun, playbook } from './playbook.ts';
import { type Role, Roles } from './roles.ts';
import { Scope } from './scope.ts';
import { Walker } from './walk.ts';

/** Reads playbooks with all they reach, then the roles and task files that none of them reaches. */
export async function read(sources: readonly Source[], context: ReadContext): Promise<readonly Project[]> {
  const files = new Files(sources, context);
  const roles = new Roles(files);
  const hosts = new Hosts(files);
  const walker = new Walker(files, roles);

  const playbooks = files.of('playbook').map((source) => source.path);
  const imported = new Set(playbooks.flatMap((path) => importsOf(path, files.tree(path))));
  // A playbook that only a circle of imports leads to is a start as well.
  const starts = playbooks.filter((path) => !imported.has(path));
  for (const path of starts.length > 0 ? starts : playbooks) await playbook(path, walker, hosts);

  for (const role of roles.all) {
    const entry = roles.part(role, 'tasks', 'main');
    if (entry === undefined || walker.reached.has(entry)) continue;
    await walker.enter(role, { name: role.name, node: emptyMap(files, entry), parameters: [] }, alone(entry, role, hosts, walker));
  }
  for (const { path } of files.of('tasks')) {
    if (walker.reached.has(path)) continue;
    const role = roles.owner(path);
    const place = alone(path, role, hosts, walker);
    await walker.file(path, role ? walker.inside(role, place) : place);
  }
  if (walker.budget.isSpent) {
    const message = 'templates take more work than any repository needs; values were left unknown from some point on';
    context.notice({ code: 'too-large', message, lost: true });
  }
  for (const notice of walker.missingRoles.notices()) context.notice(notice);
  // Files that only variables are in still have to be valid.
  for (const [source, kind] of files.kinds) if (!inOtherForms.includes(kind)) files.tree(source.path);
  return projects(files, [...walker.facts, ...walker.firewalls()]);
}

/** What is not written in YAML. */
const inOtherForms: readonly Kind[] = ['vault', 'inventory in INI form', 'configuration'];

/** A place that no play leads to. */
function alone(path: string, role: Role | undefined, hosts: Hosts, { budget }: Walker): Place {
  const run = newRun();
  const layer = hosts.layer(path, undefined);
  return {
    file: path,
    playbook: path,
    owner: ownerOf(path, role),
    role,
    scope: new Scope(budget).with(layer, run.included, run.facts),
    condition: always,
    moduleDefaults: [],
    run,
    suffix: '',
    way: [],
  };
}

const emptyMap = (files: Files, path: string): Node => {
  const source = files.context.load(path) as Source;
  return { kind: 'map', entries: new Map(), span: { source, start: 0, end: 0 } };
};

/** Folders that are parts of an Ansible tree, not trees of their own. */
const part =
  /(^|\/)(roles|tasks|handlers|defaults|vars|meta|group_vars|host_vars|molecule|playbooks|inventor(y|ies)|collections|files|templates)\/.*$/;

const rootOf = (path: string): string => {
  const folder = part.test(path) ? path.replace(part, '') : path.slice(0, Math.max(path.lastIndexOf('/'), 0));
  return folder || '.';
};

function projects(files: Files, facts: readonly Fact[]): readonly Project[] {
  const found = new Map<string, { sources: Set<Source>; facts: Fact[] }>();
  const project = (source: Source): { sources: Set<Source>; facts: Fact[] } => {
    const root = rootOf(source.path);
    const existing = found.get(root) ?? { sources: new Set(), facts: [] };
    found.set(root, existing);
    // A file that only an include names was read without being claimed.
    existing.sources.add(source);
    return existing;
  };
  for (const source of files.kinds.keys()) project(source);
  for (const fact of facts) project(fact.site.block.source).facts.push(fact);
  return [...found].map(([path, own]) => ({ format: 'ansible', path, sources: [...own.sources], facts: own.facts }));
}
