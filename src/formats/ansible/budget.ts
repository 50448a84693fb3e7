/** Work that a whole run may spend on evaluating templates; what needs more is a mistake or an attack. */
const maxWork = 4_000_000;

/** How much work is left. One budget goes through all scopes of a run. */
export class Budget {
  #left = maxWork;

  /** Takes some of it; false where nothing is left. */
  spend(steps: number): boolean {
    if (this.#left <= 0) return false;
    this.#left -= steps;
    return true;
  }

  get isSpent(): boolean {
    return this.#left <= 0;
  }
}
