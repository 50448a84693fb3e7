const simple: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

const sequence = /\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))|\$\$\{|%%\{/gs;

/**
 * The value of the text between quotes.
 *
 * @see https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#template-expressions
 */
export const unquote = (written: string): string =>
  /[\\$%]/.test(written)
    ? written.replace(sequence, (all, short?: string, long?: string, one?: string) => {
        if (short !== undefined || long !== undefined) return character(Number.parseInt((short ?? long) as string, 16));
        if (one !== undefined) return simple[one] ?? all;
        return all.slice(1);
      })
    : written;

/** The value of a line of a heredoc: nothing is escaped there but the start of an interpolation or directive. */
export const unescapeHeredoc = (written: string): string => (/[$%]/.test(written) ? written.replace(/([$%])\1\{/g, '$1{') : written);

const character = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');
