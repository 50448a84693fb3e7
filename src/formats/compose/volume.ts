import { type Node, stringOf, unknownNode } from '../../tree/node.ts';
import { type Parts, partsOf } from './forms.ts';
import { placeWithin } from './text-place.ts';

/** A volume in the short form, cut at its colons. */
export interface ShortVolume {
  /** Absent for an anonymous volume. */
  readonly source?: Node;
  readonly target: Node;
  /** `ro,rshared,z` … */
  readonly mode?: Node;
}

/**
 * Reads `[source:]target[:mode]`. A drive letter belongs to its path; a piece that is not known is taken for one
 * without a colon.
 *
 * @returns `undefined` for what is no text, and for a text that is not known at all
 * @see https://github.com/compose-spec/compose-spec/blob/main/05-services.md (volumes, short syntax)
 */
export function readVolume(node: Node): ShortVolume | undefined {
  const parts = partsOf(node);
  if (!parts || (parts.length === 1 && parts[0] === null)) return undefined;
  const fields = joinDrives(splitAtColons(node, parts));
  const [first, second, mode] = fields;
  if (!first) return undefined;
  if (!second) return { target: first };
  return { source: first, target: second, ...(mode ? { mode } : {}) };
}

/** The fields between the colons of a text. */
function splitAtColons(node: Node, parts: Parts): Node[] {
  const text = stringOf(node);
  if (text !== undefined) {
    let start = 0;
    return text.split(':').map((field) => {
      const place = placeWithin(node.span, text, start, start + field.length) ?? node.span;
      start += field.length + 1;
      return { kind: 'scalar', value: field, text: field, quoted: true, span: place, ...(node.trail ? { trail: node.trail } : {}) };
    });
  }
  const fields: (string | null)[][] = [[]];
  for (const part of parts) {
    const [first, ...others] = part === null ? [null] : part.split(':');
    if (first !== '') (fields.at(-1) as (string | null)[]).push(first as string | null);
    for (const other of others) fields.push(other === '' ? [] : [other]);
  }
  const reason = node.kind === 'unknown' ? node.reason : '';
  return fields.map((field) =>
    field.includes(null)
      ? unknownNode(reason, node.span, { parts: field, ...(node.trail ? { trail: node.trail } : {}) })
      : { kind: 'scalar', value: field.join(''), text: field.join(''), quoted: true, span: node.span },
  );
}

function joinDrives(fields: readonly Node[]): Node[] {
  const joined: Node[] = [];
  for (const field of fields) {
    const before = joined.at(-1);
    const drive = before && stringOf(before);
    const path = stringOf(field);
    if (before?.kind === 'scalar' && drive && /^[A-Za-z]$/.test(drive) && path !== undefined && /^[\\/]/.test(path)) {
      const text = `${drive}:${path}`;
      joined[joined.length - 1] = {
        ...before,
        value: text,
        text,
        span: { ...before.span, end: Math.max(before.span.end, field.span.end) },
      };
    } else joined.push(field);
  }
  return joined;
}

/** Is the source of a short volume a path of the host rather than a volume's name? `undefined` when that is not known. */
export function isHostPath(source: Node): boolean | undefined {
  const parts = partsOf(source);
  if (!parts) return undefined;
  const [first] = parts;
  if (typeof first === 'string' && first !== '') return /^[./~\\]|^[A-Za-z]:/.test(first);
  // Names of volumes hold no slash, so what comes before one is the way to it.
  return parts.some((part) => part?.includes('/')) ? true : undefined;
}
