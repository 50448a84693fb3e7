import type { Node } from '../../../tree/node.ts';
import { type UnknownNode, unknownNode } from '../../../tree/node.ts';
import { Source } from '../../../tree/source.ts';
import { type Span, textOf } from '../../../tree/span.ts';
import { readYaml } from '../../../tree/yaml.ts';
import type { DocumentNode, TextNode, TextPiece } from './value.ts';

/**
 * The value in a text of JSON or YAML, located where the text was written: inside the heredoc, where that is so.
 * Pieces that are not known become unknown values, and the rest is still read.
 *
 * @returns an unknown node for text that is neither
 */
export function documentOf(node: Node, version: '1.1' | '1.2' = '1.2'): Node | undefined {
  if ('document' in node) return (node as DocumentNode).document;
  const pieces = 'pieces' in node ? (node as TextNode).pieces : wholeText(node);
  if (pieces === undefined) return node.kind === 'unknown' ? node : undefined;
  const map = new PieceMap(pieces);
  let failed = false;
  const [document, ...others] = readYaml(new Source(node.span.source.path, map.text), {
    version,
    notice: (notice) => {
      failed ||= notice.lost;
    },
  });
  if (failed || document === undefined || others.length > 0) return unknownNode('the text is neither JSON nor YAML', node.span);
  return map.relocate(document);
}

function wholeText(node: Node): readonly TextPiece[] | undefined {
  if (node.kind !== 'scalar' || typeof node.value !== 'string') return undefined;
  const quoted = textOf(node.span) === `"${node.value}"`;
  return [{ text: node.value, span: quoted ? { ...node.span, start: node.span.start + 1, end: node.span.end - 1 } : node.span }];
}

/** Stands for an unknown piece in the text that is parsed: a private character that no configuration uses. */
const marker = '\ue07f';

interface Stretch {
  readonly from: number;
  readonly piece: TextPiece;
  /** The piece stands in the source as it is in the text, character by character. */
  readonly verbatim: boolean;
}

/** Puts the pieces together, and finds the way back from the text to them. */
class PieceMap {
  readonly text: string;
  readonly #stretches: Stretch[] = [];

  constructor(pieces: readonly TextPiece[]) {
    let text = '';
    for (const piece of pieces) {
      this.#stretches.push({ from: text.length, piece, verbatim: piece.text !== null && textOf(piece.span) === piece.text });
      text += piece.text ?? marker;
    }
    this.text = text;
  }

  relocate(node: Node): Node {
    const span = this.#span(node.span);
    switch (node.kind) {
      case 'scalar':
        return typeof node.value === 'string' && node.value.includes(marker)
          ? this.#unknown(node.value, node.span, span)
          : { ...node, span };
      case 'list':
        return { ...node, span, items: node.items.map((item) => this.relocate(item)) };
      case 'map': {
        const entries = [...node.entries.values()].map((entry) => ({
          key: entry.key,
          keySpan: this.#span(entry.keySpan),
          value: this.relocate(entry.value),
        }));
        const unknownKey = entries.some((entry) => entry.key.includes(marker));
        return {
          ...node,
          span,
          entries: new Map(entries.map((entry) => [entry.key, entry])),
          ...(unknownKey ? { rest: this.#reason(node.span) } : {}),
        };
      }
      case 'unknown':
        return { ...node, span };
    }
  }

  #unknown(value: string, place: Span, span: Span): UnknownNode {
    const parts = value.split(marker).flatMap((part, index) => (index === 0 ? [part] : [null, part]));
    return unknownNode(this.#reason(place), span, { parts: parts.filter((part) => part !== '') });
  }

  #reason(place: Span): string {
    const stretch = this.#stretches.find(({ from, piece }) => piece.text === null && from >= place.start && from < place.end);
    return stretch?.piece.reason ?? 'a part of the text is not known';
  }

  #span(place: Span): Span {
    const first = this.#at(place.start);
    const last = this.#at(Math.max(place.start, place.end - 1));
    if (!first || !last) return place;
    const { source } = first.piece.span;
    const start = first.piece.span.start + (first.verbatim ? place.start - first.from : 0);
    const end = last.verbatim ? last.piece.span.start + (place.end - last.from) : last.piece.span.end;
    return { source, start, end: Math.max(start, end) };
  }

  #at(offset: number): Stretch | undefined {
    let [low, high] = [0, this.#stretches.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#stretches[middle] as Stretch).from <= offset) low = middle;
      else high = middle - 1;
    }
    return this.#stretches[low];
  }
}
