import type { Source } from '../../../tree/source.ts';

const header = /^\[[\w.-]+(:(vars|children))?\]\s*([#;].*)?$/;

/** A host with its settings: words and `key=value`, no spaces around the sign, no paths. */
const hostLine = /^[\w.[\]:*-]+(\s+[A-Za-z_]\w*=("[^"]*"|'[^']*'|[^\s"']*))*\s*([#;].*)?$/;

/** Names that inventories have. */
const telling = /(^|\/)(hosts|[^/]*inventory[^/]*)(\.ini|\.cfg)?$|(^|\/)(inventory|inventories|hosts)\//i;

/**
 * Is the text an inventory in INI form? Settings of programs are written alike: an inventory shows by what only it
 * has, or by its name where all of its lines could be hosts.
 */
export function isIniInventory({ path, text }: Source): boolean {
  if (/\.(py|sh|toml|conf|cnf|properties|lock|md|txt|tf|tfvars|j2)$/.test(path) || text.startsWith('#!')) return false;
  let part: string | undefined = 'hosts';
  let sure = false;
  let sections = 0;
  let hosts = 0;
  for (const line of text.split('\n', 500).map((one) => one.trim())) {
    if (line === '' || /^[#;]/.test(line)) continue;
    if (line.startsWith('[')) {
      const found = header.exec(line);
      if (found) {
        part = found[2] ?? 'hosts';
        sections++;
        sure ||= found[2] !== undefined;
        continue;
      }
    }
    if (part === 'vars') continue;
    if (!hostLine.test(line)) return false;
    hosts++;
    sure ||= /\sansible_\w+=/.test(line);
  }
  return sure || (telling.test(path) && hosts > 0 && (sections > 0 || /(^|\/)(hosts|inventory)(\.ini)?$/.test(path)));
}
