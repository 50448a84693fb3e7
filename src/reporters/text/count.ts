/** `1 finding`, `3 findings`, `1,204 findings`. */
export const count = (number: number, one: string, many = `${one}s`): string => `${digits(number)} ${number === 1 ? one : many}`;

/** A number with its thousands apart. */
export const digits = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',');
