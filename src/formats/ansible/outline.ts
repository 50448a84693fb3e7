import type { Source } from '../../tree/source.ts';

/** What the text of a YAML file looks like from afar. */
export interface Outline {
  readonly shape: 'list' | 'map' | 'vault' | 'other';
  /** Keys of the mapping at the top, or of the mappings that are the items of the list at the top. */
  readonly keys: ReadonlySet<string>;
  /** Keys one level below those of a mapping at the top. */
  readonly inner: ReadonlySet<string>;
}

const nothing: Outline = { shape: 'other', keys: new Set(), inner: new Set() };

/** Whole files that `ansible-vault` encrypted. */
const vaultHeader = /^\s*\$ANSIBLE_VAULT;/;

const maxLine = 1000;

const line =
  /^(?<indent> *)(?<dashes>(?:- +)*)(?:(?<quote>["'])(?<quoted>[^"'\n]+)\k<quote>|(?<key>[^\s#"'[\]{},&*!|>%@`-][^:#\n]*?|<<)) *:(?:\s|$)/;

/** A key of a mapping in flow style, `{name: web, docker_container: …}`. */
const flowKey = /[{,] *["']?([A-Za-z_][\w.]*)["']? *:(?=\s)/g;

/**
 * The shape and the top keys of a YAML text, told from its lines without a parse: claiming must be cheap.
 * Only the first document counts.
 */
export function outline(source: Source): Outline {
  if (vaultHeader.test(source.text)) return { ...nothing, shape: 'vault' };
  const keys = new Set<string>();
  const inner = new Set<string>();
  let shape: Outline['shape'] = 'other';
  let column = 0;
  let innerColumn = -1;
  for (const text of source.text.split(/\r?\n/)) {
    // No key is that long, and a long line may be all of a file.
    if (text.length > maxLine && shape !== 'other') continue;
    if (/^\s*(#|$)/.test(text) || /^%\w/.test(text)) continue;
    if (/^---(\s|$)/.test(text)) {
      if (shape === 'other') continue;
      break;
    }
    const groups = line.exec(text.slice(0, maxLine))?.groups;
    if (shape === 'other') {
      const dash = /^( *)-( +|$)/.exec(text);
      if (dash) {
        shape = 'list';
        column = (dash[1] as string).length + (dash[2] === '' ? 2 : 1 + (dash[2] as string).length);
      } else if (groups?.['dashes'] === '') {
        shape = 'map';
        column = (groups['indent'] as string).length;
      } else return nothing;
    }
    if (shape === 'list' && /^ *- +\{/.test(text)) for (const match of text.matchAll(flowKey)) keys.add(match[1] as string);
    if (!groups) continue;
    const key = (groups['quoted'] ?? groups['key'] ?? '').trim();
    const at = (groups['indent'] as string).length + (groups['dashes'] as string).length;
    if (at === column) keys.add(key);
    else if (at > column && (innerColumn === -1 || innerColumn === at)) {
      innerColumn = at;
      inner.add(key);
    }
    if (shape === 'list' && at < column) break;
  }
  return { shape, keys, inner };
}
