import type { Node } from '../../../tree/node.ts';
import { isFloat, pythonLiteral, pythonText } from './value.ts';

const directive = /%(?<flags>[-0 +#]*)(?<width>\d{0,4})(?:\.(?<precision>\d{1,3}))?(?<type>[sdifrxXo%])|%/g;

/**
 * `'%s:%02d' % (host, port)`.
 *
 * @returns `undefined` where values and directives do not fit, or for directives that are not followed
 * @see https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting
 */
export function percentFormatted(text: string, values: readonly Node[]): string | undefined {
  let next = 0;
  let isClear = true;
  const formatted = text.replace(directive, (whole, ...rest) => {
    if (whole === '%%') return '%';
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const node = values[next++];
    const written = node && groups['type'] !== undefined ? writtenAs(node, groups['type'], groups['precision']) : undefined;
    if (written === undefined) {
      isClear = false;
      return '';
    }
    return padded(written, groups['flags'] ?? '', Number(groups['width'] || 0), groups['type'] ?? 's');
  });
  return isClear && next === values.length ? formatted : undefined;
}

function writtenAs(node: Node, type: string, precision: string | undefined): string | undefined {
  if (type === 's' || type === 'r') {
    const text = node.kind === 'scalar' && type === 's' ? pythonText(node) : pythonLiteral(node);
    return precision === undefined ? text : text?.slice(0, Number(precision));
  }
  if (node.kind !== 'scalar' || typeof node.value !== 'number') return undefined;
  const { value } = node;
  if (type === 'f') return value.toFixed(Number(precision ?? 6));
  if (precision !== undefined || (isFloat(node) && type !== 'd' && type !== 'i')) return undefined;
  const whole = Math.trunc(value);
  return type === 'x'
    ? whole.toString(16)
    : type === 'X'
      ? whole.toString(16).toUpperCase()
      : type === 'o'
        ? whole.toString(8)
        : String(whole);
}

function padded(text: string, flags: string, width: number, type: string): string {
  const signed = flags.includes('+') && type !== 's' && type !== 'r' && !text.startsWith('-') ? `+${text}` : text;
  if (flags.includes('-')) return signed.padEnd(width);
  if (!flags.includes('0') || type === 's' || type === 'r') return signed.padStart(width);
  const sign = /^[-+]/.exec(signed)?.[0] ?? '';
  return sign + signed.slice(sign.length).padStart(width - sign.length, '0');
}
