import { type Node, stringOf } from '../../tree/node.ts';
import type { Span } from '../../tree/span.ts';
import { fact, type Site } from '../declare.ts';
import { placeOf } from '../secret/secret-fact.ts';
import { known, unknown } from '../value.ts';
import { type Verification, verification } from '../verification.ts';
import { verificationsIn } from './command.ts';
import { verificationSetting } from './setting.ts';

const maxDepth = 60;

/** What the keys, values and commands of a tree say of verification. A name beside a value is a key too. */
export function treeVerifications(node: Node, site: Site): readonly Verification[] {
  const found: Verification[] = [];
  const seen = new Set<Node>();
  const walk = (current: Node, key: string, depth: number): void => {
    if (depth > maxDepth || seen.has(current)) return;
    seen.add(current);
    if (current.kind === 'list') for (const item of current.items) walk(item, item.kind === 'map' ? key : '', depth + 1);
    else if (current.kind === 'map') {
      const name = stringOf(current.entries.get('name')?.value);
      for (const entry of current.entries.values()) {
        if (/^(description|labels|matchLabels)$/.test(entry.key)) continue;
        walk(entry.value, entry.key === 'value' && name !== undefined ? name : entry.key, depth + 1);
      }
    } else found.push(...entryVerifications(key, current, site));
  };
  walk(node, '', 0);
  return found;
}

/** What one key and its value say. */
export function entryVerifications(key: string, node: Node, site: Site): readonly Verification[] {
  const setting = verificationSetting(key);
  const text = stringOf(node);
  if (setting) {
    if (node.kind === 'unknown' || (text !== undefined && /\{\{|\$\{|\$[A-Z_]/.test(text)))
      return [
        fact(verification, site, {
          of: known<string>(setting.of),
          on: unknown(node.kind === 'unknown' ? node.reason : `${key} is ${text}`, { span: node.span }),
        }),
      ];
    const on = text === undefined ? undefined : setting.on(text.trim());
    return on === undefined ? [] : [verificationFact(site, { of: setting.of, on, setting: key, span: node.span, written: text as string })];
  }
  return text === undefined ? [] : textVerifications(text, node, site);
}

/** What a text says, as a command or script. */
export const textVerifications = (text: string, node: Node, site: Site): readonly Verification[] =>
  verificationsIn(text).map(({ of, on, start, end }) =>
    verificationFact(site, { of, on, span: placeOf(node, text.slice(start, end)), setting: 'option', written: text.slice(start, end) }),
  );

interface Found {
  readonly of: string;
  readonly on: boolean;
  readonly span: Span;
  readonly setting?: string;
  readonly written?: string;
}

export const verificationFact = (site: Site, { of, on, ...origin }: Found): Verification =>
  fact(verification, site, { of: known(of), on: known(on, origin) });

/** A value that several things share is judged where it stands, once. */
export function verificationsOncePerPlace(facts: readonly Verification[]): readonly Verification[] {
  const seen = new Set<string>();
  return facts.filter(({ values: { on } }) => {
    const key = on?.span && [on.span.source.path, on.span.start, on.span.end].join('\0');
    if (key === undefined || seen.has(key)) return key === undefined;
    seen.add(key);
    return true;
  });
}
