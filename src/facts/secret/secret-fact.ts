import type { Node } from '../../tree/node.ts';
import type { Span, Step } from '../../tree/span.ts';
import { fact, type Site } from '../declare.ts';
import { type Secret, secret } from '../secret.ts';
import { known } from '../value.ts';
import type { CredentialKind } from './key-name.ts';

export interface SecretFacts {
  readonly key: string;
  readonly kind: CredentialKind;
  readonly origin: 'literal' | 'fallback' | 'kubernetes secret' | 'env file' | 'reference' | 'file' | 'issued';
  /** The value, or what stands for it. */
  readonly span: Span;
  readonly trail?: readonly Step[] | undefined;
  readonly length?: number;
  readonly empty?: boolean;
  readonly wellKnown?: boolean;
  readonly cloudKey?: boolean;
  readonly inEnvironment?: boolean;
}

/** A credential at its place. Of its value only the length becomes part of the fact. */
export function secretFact(site: Site, { key, kind, origin, span, trail, ...more }: SecretFacts): Secret {
  const isWritten = origin !== 'reference' && origin !== 'file' && origin !== 'issued';
  const place = { span, setting: key, ...(more.empty ? {} : { secret: true }), ...(trail ? { trail } : {}) };
  return fact(secret, site, {
    key: known(key),
    kind: known<string>(kind),
    origin: known<string>(origin),
    literal: known(isWritten, isWritten ? place : { span, ...(trail ? { trail } : {}) }),
    empty: known(more.empty ?? false),
    wellKnown: known(more.wellKnown ?? false),
    length: known(more.length ?? 0),
    cloudKey: known(more.cloudKey ?? kind === 'cloud access key'),
    inEnvironment: known(more.inEnvironment ?? false),
  });
}

/** Where a piece of a node's text stands; the whole node where escapes or folding keep it from being found. */
export function placeOf(node: Node, value: string, from = 0): Span {
  const { source, start, end } = node.span;
  const at = value === '' ? -1 : source.text.indexOf(value, start + from);
  const found = at === -1 && from > 0 ? source.text.indexOf(value, start) : at;
  if (found === -1 || found + value.length > end) return node.span;
  return { source, start: found, end: found + value.length };
}

/** A value that several things share is judged where it stands, once. */
export function oncePerPlace(secrets: readonly Secret[]): readonly Secret[] {
  const seen = new Set<string>();
  return secrets.filter((one) => {
    const span = one.values.literal?.span as Span;
    const environment = one.values.inEnvironment;
    const key = [span.source.path, span.start, span.end, environment?.state === 'known' && environment.value && !isLiteral(one)].join('\0');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const isLiteral = ({ values: { literal } }: Secret): boolean => literal?.state === 'known' && literal.value;
