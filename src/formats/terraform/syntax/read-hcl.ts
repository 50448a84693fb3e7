import type { Notice } from '../../../tree/notice.ts';
import type { Source } from '../../../tree/source.ts';
import { span } from '../../../tree/span.ts';
import type { Body } from './body.ts';
import { terraformParser } from './grammar.ts';
import { parseRaw, TooDeep } from './raw.ts';
import { readBody } from './read-body.ts';
import { syntaxErrors } from './syntax-errors.ts';

/**
 * Reads a file in HCL's native syntax.
 *
 * @returns what could be read, with a notice for each part that could not; an empty body for a file nested too deeply
 */
export async function readHcl(source: Source, notice: (notice: Notice) => void): Promise<Body> {
  let known = parsed.get(source);
  if (!known) {
    const notices: Notice[] = [];
    known = { body: await parse(source, (one) => void notices.push(one)), notices };
    parsed.set(source, known);
  }
  for (const one of known.notices) notice(one);
  return known.body;
}

/** Each file is parsed once, however many look at it. */
const parsed = new WeakMap<Source, { readonly body: Body; readonly notices: readonly Notice[] }>();

async function parse(source: Source, notice: (notice: Notice) => void): Promise<Body> {
  const parser = await terraformParser();
  let parsed: ReturnType<typeof parseRaw>;
  try {
    parsed = parseRaw(parser, source.text);
  } catch (refusal) {
    if (!(refusal instanceof TooDeep)) throw refusal;
    const place = span(source, refusal.offset, refusal.offset);
    notice({
      code: 'too-deep',
      message: 'expressions are nested too deeply here; the file was not checked',
      lost: true,
      file: source.path,
      span: place,
    });
    return { attributes: new Map(), blocks: [], span: place, damaged: true };
  }
  if (parsed.hasErrors) for (const one of await syntaxErrors(parsed.root, source)) notice(one);
  return readBody([parsed.root], parsed.root, source, notice);
}
