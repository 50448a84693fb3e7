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
  const whole = span(
    top.source,
    top.node.span.start,
    top.node.span.start + (/^.*/.exec(top.source.text.slice(top.node.span.start))?.[0].length ?? 0),
  );
  const step: Step = { span: whole, note: `set by ${top.source.path}` };
  return (built) =>
    placed(
      built,
      documents.filter((document) => isAbout(document, built)),
      whole,
      step,
    );
}

/** The same kind, and the same name but for a prefix and a suffix. */
function isAbout(document: Node, built: Node): boolean {
  const [name, builtName] = [document, built].map((node) => stringOf(get(node, 'metadata', 'name')));
  return stringOf(get(document, 'kind')) === stringOf(get(built, 'kind')) && name !== undefined && (builtName?.includes(name) ?? false);
}

/** @param written - what stands at the same path in the sources, patches first, the resource last */
function placed(node: Node, written: readonly Node[], around: Span, step: Step): Node {
  const nearest = written.at(-1)?.span ?? around;
  switch (node.kind) {
    case 'unknown':
      return { ...node, span: nearest };
    case 'scalar': {
      const same = written.find((one) => one.kind === 'scalar' && one.value === node.value);
      return same ? { ...node, span: same.span } : { ...node, span: nearest, trail: [step] };
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
            step,
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
          step,
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
