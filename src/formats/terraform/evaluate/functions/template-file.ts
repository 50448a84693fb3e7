import { type Node, stringOf, unknownNode } from '../../../../tree/node.ts';
import type { Span } from '../../../../tree/span.ts';
import { readTemplateText } from '../../syntax/read-template.ts';
import type { BuiltIn } from '../call.ts';
import type { Scope } from '../scope.ts';
import { evaluateTemplate } from '../template.ts';
import { pendingNode } from '../value.ts';
import { fileOf } from './filesystem.ts';

/**
 * Texts that are templates themselves. They see only what they are given, and may not read further ones.
 *
 * @see https://developer.hashicorp.com/terraform/language/functions/templatefile
 * @see https://developer.hashicorp.com/terraform/language/functions/templatestring
 */
export const templateFunctions: Readonly<Record<string, BuiltIn>> = {
  templatefile: ([name, values], place, scope) => {
    const file = fileOf(name, place, scope);
    if (file === undefined || 'kind' in file) return file;
    return filled(file.text, values, (start, end) => ({ source: file, start, end }), scope);
  },
  templatestring: ([text, values], place, scope) => {
    const written = stringOf(text);
    if (written === undefined) return text?.kind === 'unknown' ? pendingNode(text.reason, place) : undefined;
    return filled(written, values, () => place, scope);
  },
};

function filled(text: string, values: Node | undefined, place: (start: number, end: number) => Span, scope: Scope): Node | undefined {
  if (scope.world.insideTemplate || (values?.kind !== 'map' && values?.kind !== 'unknown')) return undefined;
  const whole = place(0, text.length);
  const template = readTemplateText(text, place);
  if (!template) return pendingNode('the template could not be read', whole);
  return evaluateTemplate(template, {
    world: { ...scope.world, insideTemplate: true },
    lookup: (path, span) => ({ value: argumentAt(values, path[0] ?? '', span), taken: 1 }),
  });
}

function argumentAt(values: Node, name: string, span: Span): Node {
  if (values.kind !== 'map') return unknownNode(values.kind === 'unknown' ? values.reason : `${name} is not given`, span);
  return values.entries.get(name)?.value ?? unknownNode(values.rest ?? `the template is not given ${name}`, span);
}
