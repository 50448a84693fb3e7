import type { Site } from '../../../facts/declare.ts';
import { fromNode, type Origin, type Value } from '../../../facts/value.ts';
import { get, isUnset, type Node, stringOf } from '../../../tree/node.ts';
import { setInYaml } from '../../../tree/yaml-edit.ts';
import { isTemplate } from '../jinja/template.ts';
import { pythonText } from '../jinja/value.ts';
import type { Invocation } from './invocation.ts';

/** Reads the options of a module as its argument specification types them. */
export class Options {
  readonly #invocation: Invocation;

  constructor(invocation: Invocation) {
    this.#invocation = invocation;
  }

  /** The value of an option under the first of its names that is set; `undefined` where none is. */
  node(...names: readonly string[]): Node | undefined {
    const found = names.map((name) => get(this.#invocation.options, name)).find((node) => !isUnset(node));
    return isUnset(found) ? undefined : found;
  }

  /** Where a field that an option sets comes from. The first name is the one to use in words and edits. */
  origin(...names: readonly string[]): Origin {
    const { written, options } = this.#invocation;
    const used = names.find((name) => !isUnset(get(options, name))) ?? (names[0] as string);
    return {
      setting: used,
      edit: (value) => {
        const present = get(written, used);
        // A template is left to its variables.
        if (present?.kind === 'scalar' && isTemplate(present.text)) return undefined;
        return setInYaml(written, [used], value);
      },
    };
  }

  flag(names: readonly string[], fallback?: Value<boolean>): Value<boolean> {
    return this.#read(names, booleanOf, fallback);
  }

  text(names: readonly string[], fallback?: Value<string>): Value<string> {
    return this.#read(names, textOf, fallback);
  }

  integer(names: readonly string[], fallback?: Value<number>): Value<number> {
    return this.#read(names, integerOf, fallback);
  }

  #read<T>(names: readonly string[], convert: (node: Node) => T | undefined, fallback: Value<T> | undefined): Value<T> {
    const origin = this.origin(...names);
    return fromNode(this.node(...names), convert, { origin, ...(fallback ? { fallback: { ...origin, ...fallback } } : {}) });
  }
}

/**
 * What Ansible takes for true and false.
 *
 * @see https://docs.ansible.com/ansible/latest/reference_appendices/YAMLSyntax.html and convert_bool.py of ansible-core
 */
export function booleanOf(node: Node): boolean | undefined {
  if (node.kind !== 'scalar') return undefined;
  const text = String(node.value).toLowerCase();
  if (['y', 'yes', 'on', '1', 'true', 't', '1.0'].includes(text)) return true;
  return ['n', 'no', 'off', '0', 'false', 'f', '0.0'].includes(text) ? false : undefined;
}

/** A text option: other scalars are written as Python writes them (`0644` is 420, `yes` is True). */
export const textOf = (node: Node): string | undefined => (node.kind === 'scalar' && node.value !== null ? pythonText(node) : undefined);

export function integerOf(node: Node): number | undefined {
  const text = stringOf(node);
  if (text === undefined || node.kind !== 'scalar') return undefined;
  const value = typeof node.value === 'number' ? node.value : /^\s*[-+]?\d+\s*$/.test(text) ? Number(text) : undefined;
  return value !== undefined && Number.isInteger(value) ? value : undefined;
}

/** The items of a list option. A text is cut at its commas, as Ansible does; a list that is not known is one unknown item. */
export function listOf(node: Node | undefined): { readonly items: readonly Node[]; readonly rest?: string } {
  if (node === undefined || (node.kind === 'scalar' && node.value === null)) return { items: [] };
  switch (node.kind) {
    case 'unknown':
      return { items: [], rest: node.reason };
    case 'list':
      return { items: node.items, ...(node.rest === undefined ? {} : { rest: node.rest }) };
    case 'scalar': {
      if (typeof node.value !== 'string' || !node.value.includes(',')) return { items: [node] };
      return { items: node.value.split(',').map((part): Node => ({ ...node, value: part.trim(), text: part.trim() })) };
    }
    case 'map':
      return { items: [node] };
  }
}

/**
 * The site of what a module makes, given its `state`: `undefined` where the module removes it, with a condition where
 * a variable decides.
 */
export function present(site: Site, state: Node | undefined, removing: readonly string[]): Site | undefined {
  if (isUnset(state)) return site;
  if (state.kind === 'unknown') {
    const condition = `state is not ${removing[0]}`;
    return { ...site, condition: site.condition === undefined ? condition : `${site.condition} and ${condition}` };
  }
  return removing.includes(stringOf(state) ?? '') ? undefined : site;
}
