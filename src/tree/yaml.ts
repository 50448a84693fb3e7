import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseAllDocuments,
  Scalar,
  type YAMLMap,
  type Node as YamlNode,
} from 'yaml';
import { type Entry, type MapNode, type Node, type Scalar as ScalarValue, unknownNode, withStep } from './node.ts';
import type { Notice } from './notice.ts';
import type { Source } from './source.ts';
import { type Span, type Step, span } from './span.ts';

export interface YamlOptions {
  /** 1.1 where the platform reads `yes`, `0644` and `22:22` by the old rules (Ansible, Kubernetes); 1.2 elsewhere. */
  readonly version: '1.1' | '1.2';
  readonly notice: (notice: Notice) => void;
}

/** A tree grows by every alias that is used; past this many copied values it is an attack or a mistake. */
const maxCopies = 100_000;

/** Deeper trees are refused: every later stage walks them by recursion. */
const maxDepth = 200;

/**
 * Reads all documents of a YAML or JSON source as located trees. Anchors and merge keys are resolved, and what came
 * through one says so in its trail; explicit tags are kept; of duplicate keys the last wins, with a notice.
 *
 * @returns one tree per document; a document with a syntax error is left out and becomes a notice, an empty one is left out
 * @see https://yaml.org/spec/1.2.2/ and https://yaml.org/type/merge.html
 */
export function readYaml(source: Source, options: YamlOptions): readonly Node[] {
  const fail = (code: Notice['code'], message: string, place: Span): void =>
    options.notice({ code, message, lost: true, file: source.path, span: place });
  if (bracketDepth(source.text) > maxDepth) {
    fail('too-deep', `brackets are nested deeper than ${maxDepth} levels; the file was not read`, span(source, 0, 0));
    return [];
  }
  let documents: readonly Document[];
  try {
    documents = parseAllDocuments(source.text, {
      version: options.version,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
      strict: false,
    }) as Document[];
  } catch (error) {
    // The parser is recursive: nesting by indentation that exhausts the stack arrives here.
    if (!(error instanceof RangeError)) throw error;
    fail('too-deep', 'the document is nested too deeply to be read', span(source, 0, 0));
    return [];
  }
  return documents.flatMap((document) => {
    const [error] = document.errors;
    // Nesting by indentation that exhausts the parser's stack is reported as an error of the document.
    if (error?.code === 'RESOURCE_EXHAUSTION') {
      fail('too-deep', 'the document is nested too deeply to be read', span(source, error.pos[0], error.pos[0]));
      return [];
    }
    if (error) {
      fail(
        'syntax-error',
        `not valid YAML: ${lowerFirst(error.message)}; this document was not checked`,
        span(source, error.pos[0], error.pos[1]),
      );
      return [];
    }
    if (document.contents === null) return [];
    try {
      return [new Converter(source, document, options).convert(document.contents as YamlNode)];
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      fail(refusal.code, refusal.message, span(source, refusal.offset, refusal.offset));
      return [];
    }
  });
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '');

/** The deepest nesting of flow collections outside quotes and comments; an upper bound is good enough here. */
function bracketDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x5b || code === 0x7b) deepest = Math.max(deepest, ++depth);
    else if ((code === 0x5d || code === 0x7d) && depth > 0) depth--;
    // A bracket left open in prose or a template does not nest over lines that start at the margin.
    else if (code === 0x0a && depth > 0 && /\S/.test(text[index + 1] ?? ' ') && !/[\]}[{"#]/.test(text[index + 1] as string)) depth = 0;
  }
  return deepest;
}

class Refusal extends Error {
  readonly code: Notice['code'];
  readonly offset: number;
  constructor(code: Notice['code'], message: string, offset: number) {
    super(message);
    this.code = code;
    this.offset = offset;
  }
}

class Converter {
  readonly #source: Source;
  readonly #document: Document;
  readonly #notice: (notice: Notice) => void;
  /** Anchored nodes that are being converted, to catch an alias inside its own anchor. */
  readonly #open = new Set<YamlNode>();
  /** Values that stand in the tree a second time, through an alias. */
  #copies = 0;
  #depth = 0;

  constructor(source: Source, document: Document, options: YamlOptions) {
    this.#source = source;
    this.#document = document;
    this.#notice = options.notice;
  }

  convert(node: YamlNode, via?: Step): Node {
    if (via && ++this.#copies > maxCopies)
      throw new Refusal(
        'alias-expansion',
        `aliases make this document grow by more than ${maxCopies} values; it was not checked`,
        node.range?.[0] ?? 0,
      );
    if (++this.#depth > maxDepth)
      throw new Refusal(
        'too-deep',
        `values are nested deeper than ${maxDepth} levels; this document was not checked`,
        node.range?.[0] ?? 0,
      );
    const plain = this.#plain(node, via);
    this.#depth--;
    const tag = node.tag && !node.tag.startsWith('tag:yaml.org,') ? { tag: node.tag } : {};
    const tagged = 'tag' in tag ? { ...plain, ...tag } : plain;
    return via && !isAlias(node) ? withStep(tagged, via) : tagged;
  }

  #plain(node: YamlNode, via: Step | undefined): Node {
    const place = this.#place(node);
    if (isAlias(node)) return this.#alias(node.source, node, place, via);
    if (isMap(node)) return this.#map(node, place, via);
    if (isSeq(node)) {
      const items = node.items.map((item) => this.convert((item ?? new Scalar(null)) as YamlNode, via));
      return { kind: 'list', items, span: this.#tight(place, items.at(-1)?.span) };
    }
    const scalar = node as Scalar;
    const quoted = scalar.type === undefined || scalar.type === 'PLAIN' ? {} : { quoted: true };
    // What is no plain value keeps its text: a tag that only its format knows (`!vault |`), a date of YAML 1.1, which
    // every platform here takes for the text that it was written as.
    const value = isKnownScalar(scalar.value) ? scalar.value : (scalar.source ?? String(scalar.value));
    return { kind: 'scalar', value, text: scalar.source ?? String(scalar.value ?? ''), span: place, ...quoted };
  }

  #alias(name: string, node: YamlNode, place: Span, via: Step | undefined): Node {
    const target = (node as ReturnType<Document['createAlias']>).resolve(this.#document) as YamlNode | undefined;
    if (!target) return unknownNode(`the anchor &${name} is not defined`, place);
    if (this.#open.has(target)) return unknownNode(`the anchor &${name} contains itself`, place);
    this.#open.add(target);
    const step: Step = { span: place, note: `used through *${name}` };
    const result = this.convert(target, step);
    this.#open.delete(target);
    return via ? withStep(result, via) : result;
  }

  #map(node: YAMLMap, place: Span, via: Step | undefined): MapNode {
    const entries = new Map<string, Entry>();
    const merged: Entry[] = [];
    let end: Span | undefined;
    for (const pair of node.items as Pair<YamlNode, YamlNode | null>[]) {
      const keySpan = this.#place(pair.key);
      if (isMergeKey(pair.key) && pair.value) {
        merged.push(...this.#merged(pair.value, via));
        end = this.#place(pair.value);
        continue;
      }
      const key = keyText(pair.key);
      const value = pair.value ? this.convert(pair.value, via) : emptyValue(keySpan, via);
      const existing = entries.get(key);
      if (existing && !via) {
        const first = this.#source.position(existing.keySpan.start).line;
        this.#notice({
          code: 'duplicate-key',
          message: `"${key}" stands twice in this mapping (first on line ${first}); the last one counts`,
          lost: false,
          file: this.#source.path,
          span: keySpan,
        });
      }
      entries.set(key, { key, keySpan, value });
      end = pair.value ? this.#place(pair.value) : keySpan;
    }
    for (const entry of merged) if (!entries.has(entry.key)) entries.set(entry.key, entry);
    return { kind: 'map', entries, span: this.#tight(place, end) };
  }

  /** The entries that a merge key brings, the first mapping of a list before the others. */
  #merged(value: YamlNode, via: Step | undefined): Entry[] {
    if (isSeq(value)) {
      const seen = new Set<string>();
      return value.items
        .flatMap((item) => this.#merged(item as YamlNode, via))
        .filter((entry) => !seen.has(entry.key) && seen.add(entry.key));
    }
    const name = isAlias(value) ? value.source : undefined;
    const step: Step = { span: this.#place(value), note: name === undefined ? 'merged here' : `merged from &${name}` };
    const target = isAlias(value) ? (value.resolve(this.#document) as YamlNode | undefined) : value;
    if (!isMap(target) || this.#open.has(target)) return [];
    this.#open.add(target);
    const { entries } = this.#map(target, this.#place(target), step);
    this.#open.delete(target);
    return [...entries.values()].map((entry) => (via ? { ...entry, value: withStep(entry.value, via) } : entry));
  }

  #place(node: YamlNode): Span {
    const [start = 0, end = start] = node.range ?? [];
    return this.#trimmed(span(this.#source, start, end));
  }

  /** Block collections and scalars end behind their last line break; people see them end with their last character. */
  #trimmed(place: Span): Span {
    let { end } = place;
    while (end > place.start && /\s/.test(this.#source.text[end - 1] as string)) end--;
    return { ...place, end };
  }

  #tight(place: Span, last: Span | undefined): Span {
    const isFlow = /[\]}]/.test(this.#source.text[place.end - 1] ?? '');
    return isFlow || !last || last.source !== place.source || last.end < place.start
      ? place
      : { ...place, end: Math.min(place.end, Math.max(last.end, place.start)) };
  }
}

const isKnownScalar = (value: unknown): value is ScalarValue => value === null || ['string', 'number', 'boolean'].includes(typeof value);

const isMergeKey = (key: YamlNode): boolean => isScalar(key) && key.source === '<<' && (key.type === undefined || key.type === 'PLAIN');

const keyText = (key: YamlNode): string =>
  isScalar(key) ? (typeof key.value === 'string' ? key.value : (key.source ?? String(key.value))) : String(key);

const emptyValue = (keySpan: Span, via: Step | undefined): Node => ({
  kind: 'scalar',
  value: null,
  text: '',
  span: keySpan,
  ...(via ? { trail: [via] } : {}),
});
