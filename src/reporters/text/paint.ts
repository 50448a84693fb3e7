import type { Severity } from '../../policy/policy.ts';

/** Colours by meaning. Without colour every one of them gives the text back. */
export interface Paint {
  readonly severity: (severity: Severity, text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly alert: (text: string) => string;
}

const style =
  (...codes: readonly number[]) =>
  (text: string): string =>
    text === '' ? '' : `\u001b[${codes.join(';')}m${text}\u001b[0m`;

const bySeverity: Readonly<Record<Severity, (text: string) => string>> = {
  critical: style(1, 31),
  high: style(31),
  medium: style(33),
  low: style(36),
  info: style(2),
};

const asIs = (text: string): string => text;

const colored: Paint = {
  severity: (severity, text) => bySeverity[severity](text),
  strong: style(1),
  faint: style(2),
  good: style(32),
  alert: style(33),
};

const plain: Paint = { severity: (_, text) => text, strong: asIs, faint: asIs, good: asIs, alert: asIs };

export const paintFor = (color: boolean): Paint => (color ? colored : plain);
