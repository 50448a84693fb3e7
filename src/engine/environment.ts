import type { Inputs } from '../formats/format.ts';

/** One set of inputs under which everything is judged: tfvars and workspace, Helm values, Compose files. */
export interface Environment {
  readonly name: string;
  readonly inputs: Inputs;
}

/**
 * Environments from what the user says of each, on top of what holds for all.
 *
 * @param all - inputs of every environment; lists of an environment come after those of all
 */
export const environmentsOf = (
  all: Inputs,
  each: readonly { readonly name: string; readonly inputs: Partial<Inputs> }[],
): readonly Environment[] => each.map(({ name, inputs }) => ({ name, inputs: merged(all, inputs) }));

function merged(all: Inputs, own: Partial<Inputs>): Inputs {
  const terraform = { variables: [], variableFiles: [], fromEnvironment: false, ...all.terraform };
  return {
    ...all,
    ...own,
    composeFiles: own.composeFiles && own.composeFiles.length > 0 ? own.composeFiles : all.composeFiles,
    helmValues: [...all.helmValues, ...(own.helmValues ?? [])],
    terraform: {
      ...terraform,
      ...own.terraform,
      fromEnvironment: terraform.fromEnvironment || (own.terraform?.fromEnvironment ?? false),
      variables: [...terraform.variables, ...(own.terraform?.variables ?? [])],
      variableFiles: [...terraform.variableFiles, ...(own.terraform?.variableFiles ?? [])],
    },
  };
}
