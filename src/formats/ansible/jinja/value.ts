import { type Node, type Scalar, type ScalarNode, type UnknownNode, unknownNode } from '../../../tree/node.ts';
import type { Span } from '../../../tree/span.ts';

/**
 * Values that only live between the parts of an expression. A name that nobody gave a value is unknown, but unlike
 * other unknowns `default` replaces it; `omit` takes the option away that it is given to.
 */
const undefinedTag = '!iac-guard/undefined';
const omitTag = '!iac-guard/omit';

/** Values that came out of an expression: text in them that looks like a template is not one. */
const settled = new WeakSet<Node>();

export const settle = <N extends Node>(node: N): N => {
  settled.add(node);
  return node;
};

export const isSettled = (node: Node): boolean => settled.has(node);

export const undefinedValue = (reason: string, span: Span): UnknownNode => ({ ...unknownNode(reason, span), tag: undefinedTag });

export const isUndefined = (node: Node): boolean => node.tag === undefinedTag;

export const omitted = (span: Span): UnknownNode => ({ ...unknownNode('the option is left out', span), tag: omitTag });

export const isOmitted = (node: Node): boolean => node.tag === omitTag;

/** A value that an expression made, at the place of the expression. */
export const made = (value: Scalar, span: Span, trail: ScalarNode['trail'] = undefined): ScalarNode =>
  settle({
    kind: 'scalar',
    value,
    text: value === null ? '' : String(value),
    span,
    ...(typeof value === 'string' ? { quoted: true } : {}),
    ...(trail ? { trail } : {}),
  });

/** A scalar as Python's `str` writes it, which is what a template inserts. */
export function pythonText(value: Scalar): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return String(value);
}

/**
 * Is the value true to Python? `undefined` where nobody knows.
 *
 * @see https://docs.python.org/3/library/stdtypes.html#truth-value-testing
 */
export function truth(node: Node): boolean | undefined {
  switch (node.kind) {
    case 'unknown':
      return undefined;
    case 'scalar':
      return node.value !== null && node.value !== false && node.value !== 0 && node.value !== '';
    case 'list':
      return node.items.length > 0 || (node.rest === undefined ? false : undefined);
    case 'map':
      return node.entries.size > 0 || (node.rest === undefined ? false : undefined);
  }
}

/** Are two values equal to Python? Lists and maps are compared as far as both are known. */
export function equal(one: Node, other: Node): boolean | undefined {
  if (one.kind === 'unknown' || other.kind === 'unknown') return undefined;
  if (one.kind === 'scalar' && other.kind === 'scalar') return comparable(one.value) === comparable(other.value);
  if (one.kind === 'list' && other.kind === 'list') {
    if (one.rest !== undefined || other.rest !== undefined) return undefined;
    if (one.items.length !== other.items.length) return false;
    return every(one.items.map((item, index) => equal(item, other.items[index] as Node)));
  }
  if (one.kind === 'map' && other.kind === 'map') {
    if (one.rest !== undefined || other.rest !== undefined) return undefined;
    if (one.entries.size !== other.entries.size) return false;
    return every(
      [...one.entries.values()].map((entry) => {
        const match = other.entries.get(entry.key);
        return match ? equal(entry.value, match.value) : false;
      }),
    );
  }
  return false;
}

// True and 1 are equal in Python.
const comparable = (value: Scalar): Scalar => (typeof value === 'boolean' ? Number(value) : value);

function every(answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}
