import type { RunResult } from '../engine/result.ts';
import { lostOf } from './plain-line.ts';
import { printable } from './printable.ts';
import { grouped } from './text/entries.ts';

/**
 * The run as JUnit's XML: a suite for each file, a failed case for each finding, an error for what could not be checked,
 * and a case that passes for a file without either. Nobody owns the format; this is what the common readers share.
 *
 * @see https://github.com/testmoapp/junitxml
 */
export function junit(run: RunResult): string {
  const found = grouped(run.findings, (finding) => finding.file);
  const lost = grouped(lostOf(run), (notice) => notice.file ?? '.');
  const clean = [...run.sources.keys()].filter((file) => !found.has(file) && !lost.has(file));
  const suites = [...new Set([...found.keys(), ...lost.keys(), ...clean])].sort().map((file) => {
    const failures = (found.get(file) ?? []).map(({ policy, severity, message, remedy, range, address }) => {
      // Some readers show the text alone, others the attribute alone: both say it all.
      const text = `${file}:${range.startLine}:${range.startColumn} ${severity} ${policy}\n${message}\nfix: ${remedy}`;
      return element('testcase', { name: `${policy}: ${address}`, classname: file, file, line: range.startLine, time: 0 }, [
        element('failure', { message: `${severity}: ${message} (${file}:${range.startLine})`, type: policy }, [textOf(text)]),
      ]);
    });
    const errors = (lost.get(file) ?? []).map(({ code, message }) =>
      element('testcase', { name: `could be read: ${code}`, classname: file, file, time: 0 }, [
        element('error', { message, type: code }, [textOf(message)]),
      ]),
    );
    const cases = [...failures, ...errors];
    const all = cases.length > 0 ? cases : [element('testcase', { name: 'has no findings', classname: file, file, time: 0 }, [])];
    return {
      ...numbers(all.length, failures.length, errors.length),
      text: element('testsuite', { name: file, ...numbers(all.length, failures.length, errors.length), time: 0 }, all),
    };
  });
  const total = (key: 'tests' | 'failures' | 'errors'): number => suites.reduce((sum, suite) => sum + suite[key], 0);
  const root = element(
    'testsuites',
    { name: 'iac-guard', ...numbers(total('tests'), total('failures'), total('errors')), time: 0 },
    suites.map(({ text }) => text),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

const numbers = (tests: number, failures: number, errors: number) => ({ tests, failures, errors });

function element(name: string, attributes: Readonly<Record<string, string | number>>, children: readonly string[]): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${textOf(printable(String(value)))}"`);
  return children.length === 0 ? `<${name}${pairs.join('')}/>` : `<${name}${pairs.join('')}>${children.join('')}</${name}>`;
}

/** Text as XML. Line breaks stay; other characters that XML cannot hold are spelt. */
const textOf = (text: string): string =>
  text
    .split('\n')
    .map(printable)
    .join('\n')
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
