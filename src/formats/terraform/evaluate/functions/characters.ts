const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** What people take for characters; Terraform counts those. */
export const characters = (text: string): readonly string[] =>
  /^[\u0000-\u007f]*$/.test(text) && !text.includes('\r\n') ? [...text] : Array.from(segmenter.segment(text), ({ segment }) => segment);
