import { Source } from '../../../tree/source.ts';
import type { Span } from '../../../tree/span.ts';
import type { AttributeDefinition } from './body.ts';
import type { Expression } from './expression.ts';
import { moved } from './moved.ts';
import { readHcl } from './read-hcl.ts';

/**
 * A string of a JSON file as the template that it is. All of it is located at the string: escapes keep offsets inside
 * it from meaning anything.
 */
export async function readJsonTemplate(text: string, place: Span): Promise<Expression> {
  // In JSON only the sequences ${ and %{ mean something; whatever else HCL would need escaped stands for itself.
  const quoted = text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/\r/g, '\\r');
  let failed = false;
  const body = await readHcl(new Source(place.source.path, `x = "${escapeQuotes(quoted)}"\n`), (notice) => {
    failed ||= notice.lost;
  });
  const attribute: AttributeDefinition | undefined = body.attributes.get('x');
  return failed || !attribute ? { kind: 'broken', span: place } : moved(attribute.expression, () => place);
}

/** Quotes outside of interpolations; those inside belong to HCL. */
function escapeQuotes(text: string): string {
  let depth = 0;
  let result = '';
  for (let index = 0; index < text.length; index++) {
    const character = text[index] as string;
    if ((character === '$' || character === '%') && text[index + 1] === '{' && text[index - 1] !== character) {
      depth++;
      result += `${character}{`;
      index++;
      continue;
    }
    if (depth > 0 && character === '{') depth++;
    else if (depth > 0 && character === '}') depth--;
    result += character === '"' && depth === 0 ? '\\"' : character;
  }
  return result;
}
