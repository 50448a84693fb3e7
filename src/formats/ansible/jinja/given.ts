import type { Node } from '../../../tree/node.ts';
import type { Arguments, Expression } from './expression.ts';
import { pythonText, truth } from './value.ts';

/** Arguments of a filter, test or call, evaluated: by position, then those given by name. */
export interface Given {
  readonly positional: readonly Node[];
  readonly named: Readonly<Record<string, Node>>;
}

export const given = (from: Arguments, value: (inner: Expression) => Node): Given => ({
  positional: from.positional.map(value),
  named: Object.fromEntries(Object.entries(from.named).map(([name, inner]) => [name, value(inner)])),
});

/** An argument by its place or its name. */
export const argument = ({ positional, named }: Given, place: number, ...names: readonly string[]): Node | undefined =>
  positional[place] ?? names.map((name) => named[name]).find((node) => node !== undefined);

/** All arguments. */
export const everyArgument = ({ positional, named }: Given): readonly Node[] => [...positional, ...Object.values(named)];

/** A text among the arguments; `undefined` where it is left out or no scalar. */
export function textGiven(from: Given, place: number, ...names: readonly string[]): string | undefined {
  const node = argument(from, place, ...names);
  return node?.kind === 'scalar' && node.value !== null ? pythonText(node) : undefined;
}

/** A number among the arguments. */
export function numberGiven(from: Given, place: number, ...names: readonly string[]): number | undefined {
  const node = argument(from, place, ...names);
  return node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : undefined;
}

/** A flag among the arguments; false where it is left out. */
export function flagGiven(from: Given, place: number, ...names: readonly string[]): boolean {
  const node = argument(from, place, ...names);
  return node !== undefined && truth(node) === true;
}
