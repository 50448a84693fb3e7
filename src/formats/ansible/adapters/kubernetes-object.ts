import type { Fact } from '../../../facts/declare.ts';
import { get, isUnset, itemsOf, type Node, type ScalarNode, stringOf } from '../../../tree/node.ts';
import { yamlInText } from '../embedded-yaml.ts';
import type { Invocation } from './invocation.ts';
import { Options, present } from './options.ts';

/**
 * The objects that a task gives to the API of Kubernetes in its own words. Files (`src`) are judged where they stand,
 * and templates of files (`template`) are filled in only when the play runs.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/kubernetes/core/k8s_module.html
 */
export async function kubernetesObject(invocation: Invocation): Promise<readonly Fact[]> {
  const options = new Options(invocation);
  // A patch says only a part of an object that something else made.
  const site = present(invocation.site, options.node('state'), ['absent', 'patched']);
  const key = ['resource_definition', 'definition', 'inline'].find((name) => !isUnset(get(invocation.options, name)));
  if (!site || key === undefined) return [];
  const facts: Fact[] = [];
  for (const object of objects(invocation, key)) {
    const { address: owner, header, block, condition } = site;
    const place = { owner, header, block, ...(condition === undefined ? {} : { condition }) };
    facts.push(...(await invocation.context.embedded('kubernetes', object, place)));
  }
  return facts;
}

function objects(invocation: Invocation, key: string): readonly Node[] {
  const { context, options, written, resolver } = invocation;
  const raw = get(written, key);
  // Statements decide what YAML a text is: it is read once they are run.
  const hasStatements = raw?.kind === 'scalar' && typeof raw.value === 'string' && raw.value.includes('{%');
  if (raw?.kind === 'scalar' && typeof raw.value === 'string' && isYaml(raw) && !hasStatements) {
    const found = yamlInText(raw, context.notice);
    return found.flatMap((node) => listed(resolver.resolve(node)));
  }
  const definition = get(options, key);
  if (definition === undefined) return [];
  if (definition.kind === 'scalar') {
    return typeof definition.value === 'string' ? yamlInText(definition, context.notice).flatMap(listed) : [];
  }
  if (definition.kind === 'unknown') {
    const { span } = definition;
    const message = `this Kubernetes object was not checked: ${definition.reason}`;
    context.notice({ code: 'unsupported', message, lost: hasStatements, file: span.source.path, span });
    return [];
  }
  return listed(definition);
}

const listed = (node: Node): readonly Node[] => (node.kind === 'list' ? itemsOf(node) : [node]);

/** Is the text an object of its own, rather than a template that gives one? */
const isYaml = (node: ScalarNode): boolean =>
  /^\s*(-\s+)?(---|[A-Za-z"'{]+\w*["']?\s*:)/m.test(stringOf(node) ?? '') && !/^\s*\{\{/.test(stringOf(node) ?? '');
