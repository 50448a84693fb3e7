import type { Node } from '../../tree/node.ts';
import type { Notice } from '../../tree/notice.ts';

/** Roles that are named but come from elsewhere, each told once, by the file that names it first. */
export class MissingRoles {
  readonly #byFile = new Map<string, Map<string, Node>>();

  add(name: string, node: Node, file: string): void {
    if ([...this.#byFile.values()].some((names) => names.has(name))) return;
    const names = this.#byFile.get(file) ?? new Map<string, Node>();
    this.#byFile.set(file, names.set(name, node));
  }

  /** One notice per file; nothing is lost, as what these roles do does not stand in the tree. */
  notices(): readonly Notice[] {
    return [...this.#byFile].map(([file, names]) => {
      const [first] = names.values();
      const list = [...names.keys()].join(', ');
      const message =
        names.size === 1
          ? `the role ${list} is not in the tree; what it does was not checked`
          : `${names.size} roles are not in the tree (${list}); what they do was not checked`;
      return { code: 'missing-file', message, lost: false, file, ...(first ? { span: first.span } : {}) };
    });
  }
}
