import { type Entry, entryOf, get, itemsOf, type Node, stringOf } from '../../tree/node.ts';
import { type Span, type Step, span } from '../../tree/span.ts';
import type { Relocate } from '../format.ts';
import type { Kustomization } from './kustomization.ts';

/**
 * Finds the places of what `kustomize build` put out in the files that it was built from. Kustomize does not tell where
 * a value came from, so it is looked for: where a patch or a resource of the same kind and name has the same value
 * under the same keys, that is its place; where none has it, the closest thing that is there stands for it, and the
 * finding names the kustomization that changed it.
 */
export function relocation(kustomizations: readonly Kustomization[], documents: readonly Node[]): Relocate {
  const [top] = kustomizations as readonly [Kustomization, ...Kustomization[]];
  const { source } = top;
  const { start } = top.node.span;
  const firstLine = span(source, start, start + source.line(source.position(start).line).trimEnd().length);
  const images = kustomizations.flatMap(({ node }) => itemsOf(get(node, 'images')));
  const search: Search = { step: { span: firstLine, note: `set by ${source.path}` }, newImage: (text) => newImage(images, text) };
  return (built) => placed(built, sourcesOf(built, documents), firstLine, search);
}

interface Search {
  /** What is told of a value that no source has. */
  readonly step: Step;
  /** What a kustomization says instead about an image. */
  readonly newImage: (text: string) => Node | undefined;
}

/** Documents of the same kind and name, but for a prefix and a suffix of the built one: `web-api` is not made of `web`. */
function sourcesOf(built: Node, documents: readonly Node[]): readonly Node[] {
  const builtName = nameOf(built) ?? '';
  const about = documents.filter(
    (document) => stringOf(get(document, 'kind')) === stringOf(get(built, 'kind')) && builtName.includes(nameOf(document) ?? '\0'),
  );
  const longest = Math.max(...about.map((document) => nameOf(document)?.length ?? 0));
  return about.filter((document) => nameOf(document)?.length === longest);
}

const nameOf = (document: Node): string | undefined => stringOf(get(document, 'metadata', 'name'));

/** The new tag, digest or name in the `images` of a kustomization that a reference ends or begins with. */
function newImage(images: readonly Node[], reference: string): Node | undefined {
  for (const image of images) {
    const name = stringOf(get(image, 'newName')) ?? stringOf(get(image, 'name'));
    if (name === undefined || !reference.startsWith(name)) continue;
    const changed = ['newTag', 'digest', 'newName']
      .map((key) => get(image, key))
      .find((node) => reference.includes(stringOf(node) ?? '\0'));
    if (changed) return changed;
  }
  return undefined;
}

/** @param written - what stands at the same path in the sources, patches first, the resource last */
function placed(node: Node, written: readonly Node[], around: Span, search: Search): Node {
  const nearest = written.at(-1)?.span ?? around;
  switch (node.kind) {
    case 'unknown':
      return { ...node, span: nearest };
    case 'scalar': {
      const same = written.find((one) => one.kind === 'scalar' && one.value === node.value) ?? search.newImage(node.text);
      return same ? { ...node, span: same.span } : { ...node, span: nearest, trail: [search.step] };
    }
    case 'map': {
      const entries = new Map<string, Entry>();
      for (const [key, entry] of node.entries) {
        const same = written.flatMap((one) => entryOf(one, key) ?? []);
        const keySpan = same.at(-1)?.keySpan ?? nearest;
        entries.set(key, {
          key,
          keySpan,
          value: placed(
            entry.value,
            same.map((one) => one.value),
            keySpan,
            search,
          ),
        });
      }
      return { ...node, entries, span: nearest };
    }
    case 'list': {
      const items = node.items.map((item, index) =>
        placed(
          item,
          written.flatMap((one) => partner(one, item, index) ?? []),
          nearest,
          search,
        ),
      );
      return { ...node, items, span: nearest };
    }
  }
}

/** The item of a list in a source that became this one: by name where items have names, by place elsewhere. */
function partner(list: Node, item: Node, index: number): Node | undefined {
  const name = stringOf(get(item, 'name'));
  if (name === undefined) return itemsOf(list)[index];
  return itemsOf(list).find((one) => stringOf(get(one, 'name')) === name);
}
