import { type ListNode, type MapNode, type Node, type Scalar, type ScalarNode, type UnknownNode, unknownNode } from '../../../tree/node.ts';
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

/** Unknown for the reason of another value. */
export const carried = (node: Node, span: Span): Node =>
  node.kind === 'unknown' ? node : unknownNode('the value is not fully known', span);

export const isCompleteList = (node: Node): node is ListNode => node.kind === 'list' && node.rest === undefined;

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

/** A number that is a float to Python, which writes 4 as 4.0. */
export const madeFloat = (value: number, span: Span, trail: ScalarNode['trail'] = undefined): ScalarNode =>
  settle({ ...made(value, span, trail), text: floatText(value) });

/** A list of values; what is in it may still hold templates. */
export const madeList = (items: readonly Node[], span: Span, rest?: string): ListNode => ({
  kind: 'list',
  items,
  span,
  ...(rest === undefined ? {} : { rest }),
});

/** A map of values; what is in it may still hold templates. */
export const madeMap = (pairs: Iterable<readonly [string, Node]>, span: Span, rest?: string): MapNode => ({
  kind: 'map',
  entries: new Map([...pairs].map(([key, value]) => [key, { key, keySpan: value.span, value }])),
  span,
  ...(rest === undefined ? {} : { rest }),
});

/** Is the number a float to Python? `1.0` is, though it equals 1. */
export const isFloat = (node: ScalarNode): boolean =>
  typeof node.value === 'number' && (!Number.isInteger(node.value) || /^[-+.\d_]*(\.|\de)[\d_e+-]*$/i.test(node.text));

function floatText(value: number): string {
  const text = String(value);
  if (!/^-?\d+$/.test(text)) return text.replace(/e([+-])(\d)$/, 'e$10$2');
  return Math.abs(value) >= 1e16 ? value.toExponential().replace(/e\+(\d)$/, 'e+0$1') : `${text}.0`;
}

/** A scalar as Python's `str` writes it, which is what a template inserts. */
export function pythonText(node: ScalarNode): string {
  const { value } = node;
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'number' && isFloat(node) ? floatText(value) : String(value);
}

/** A value as Python's `repr` writes it; `undefined` where part of it is not known. */
export function pythonLiteral(node: Node): string | undefined {
  switch (node.kind) {
    case 'unknown':
      return undefined;
    case 'scalar':
      return typeof node.value === 'string' ? quotedText(node.value) : pythonText(node);
    case 'list': {
      const items = node.rest === undefined ? node.items.map(pythonLiteral) : [undefined];
      return items.includes(undefined) ? undefined : `[${items.join(', ')}]`;
    }
    case 'map': {
      const items = [...node.entries.values()].map(({ key, value }) => {
        const text = pythonLiteral(value);
        return text === undefined ? undefined : `${quotedText(key)}: ${text}`;
      });
      return node.rest !== undefined || items.includes(undefined) ? undefined : `{${items.join(', ')}}`;
    }
  }
}

function quotedText(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text.replace(/[\\\n\r\t]/g, (char) => ({ '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' })[char] as string);
  return quote + (quote === "'" ? escaped.replaceAll("'", "\\'") : escaped) + quote;
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
