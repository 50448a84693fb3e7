import { get, itemsOf, type Node, stringOf } from '../../tree/node.ts';
import { truth } from './jinja/value.ts';
import type { Resolver } from './resolve.ts';
import { wordsOf } from './task.ts';

/** Under which condition something happens: `never`, or the conditions that stand over it, as written. */
export type Condition = 'never' | readonly string[];

export const always: Condition = [];

/**
 * Both conditions. One that is decided to hold is still told: it holds for the variables as they stand, and people
 * change them. One that is only `true` says nothing.
 */
function and(outer: Condition, when: Node | undefined, resolver: Resolver): Condition {
  if (outer === 'never' || when === undefined) return outer;
  const parts = when.kind === 'list' ? itemsOf(when) : [when];
  const added: string[] = [];
  for (const part of parts) {
    const answer = holds(part, resolver);
    if (answer === false) return 'never';
    const text = written(part);
    if (text !== undefined && !outer.includes(text)) added.push(text);
  }
  return [...outer, ...added];
}

/**
 * The condition under which a task or block happens: what stands over it, its `when`, and the tag `never`, which keeps
 * it from running unless another of its tags is asked for.
 *
 * @see https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_tags.html#always-and-never
 */
export function conditionOf(node: Node, outer: Condition, resolver: Resolver): Condition {
  const condition = and(outer, get(node, 'when'), resolver);
  const tags = wordsOf(get(node, 'tags'))
    .flatMap((word) => word.split(','))
    .map((word) => word.trim());
  if (condition === 'never' || !tags.includes('never')) return condition;
  const others = tags.filter((tag) => tag !== 'never');
  return [...condition, `the tag ${others.length > 0 ? others.join(' or ') : 'never'} is asked for`];
}

/** The conditions as one phrase; `undefined` where there is none. */
export function phrase(condition: Condition): string | undefined {
  if (condition === 'never' || condition.length === 0) return undefined;
  if (condition.length === 1) return condition[0];
  return condition.map((part) => (/\b(or|if)\b/.test(part) ? `(${part})` : part)).join(' and ');
}

/** Does a condition hold? `undefined` where the code does not decide it. */
function holds(part: Node, resolver: Resolver): boolean | undefined {
  if (part.kind === 'unknown') return undefined;
  if (part.kind !== 'scalar') return truth(part);
  if (typeof part.value !== 'string') return part.value === null ? true : truth(part);
  // `when: "{{ x }}"` is frowned upon but read all the same.
  const bare = /^\s*\{\{(?<code>(?:(?!\}\}|\{\{)[\s\S])*)\}\}\s*$/.exec(part.value)?.groups?.['code'] ?? part.value;
  const answer = resolver.expression(bare.trim(), part.span);
  // What a variable holds as text is read as an expression again: 'false' is false there.
  if (answer.kind === 'scalar' && typeof answer.value === 'string' && answer.value !== '') return undefined;
  return truth(answer);
}

function written(part: Node): string | undefined {
  if (part.kind === 'unknown') return part.reason;
  const text = stringOf(part);
  if (text === undefined || (part.kind === 'scalar' && typeof part.value === 'boolean') || /^\s*(true|True)\s*$/.test(text))
    return undefined;
  return text.replace(/\s+/g, ' ').trim();
}
