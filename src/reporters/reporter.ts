import type { RunResult } from '../engine/result.ts';

export interface ReportOptions {
  /** ANSI colours; only where somebody looks at a terminal. */
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** List each open verdict. */
  readonly showOpen: boolean;
  /** List each ignored finding too. */
  readonly showIgnored?: boolean;
  /** In SARIF: what keeps these findings apart from those of other runs, in place of the checked paths. */
  readonly category?: string;
}

/** Turns a run into text that ends with a line break. */
export type Reporter = (run: RunResult, options: ReportOptions) => string;
