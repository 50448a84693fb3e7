import version from 'iac-guard:version';
import type { RunResult } from '../engine/result.ts';

/** Raised when a program that reads the report would have to change; new keys do not raise it. */
const schemaVersion = 1;

/**
 * The run for programs:
 *
 *     version, schemaVersion   of the tool, and of this shape
 *     level                    recommended or strict
 *     findings                 as the library gives them, sorted by file and place; paths are relative to the checked folder
 *     ignored                  [{finding, reason, owner?, until?, writtenIn, file, line}]: what ignores take out, and where they stand
 *     verdicts                 {<policy>: {pass, fail, open}} for each policy that was asked
 *     open                     [{policy, address, file, range, reason}]: what could not be decided, and what is missing
 *     notices                  [{code, message, lost, file?, range?}]: what could not be read or done
 *     stats                    {files, read, projects, subjects, formats}
 *     baseline                 {known}: how many findings a baseline takes out, where one was given
 *     change                   {base, files, before}, where only what a change introduces was asked for
 */
export function json({ level, findings, ignored, verdicts, open, notices, stats, baseline, change }: RunResult): string {
  return `${JSON.stringify({ version, schemaVersion, level, findings, ignored, verdicts, open, notices, stats, baseline, change }, null, 2)}\n`;
}
