import type { CheckOptions } from '../index.ts';
import { nearest } from '../policy/nearest.ts';
import { UsageError } from '../policy/usage-error.ts';
import type { Options, Parsed } from './options.ts';

/** Options that say how the code is used. */
export const inputOptions: Options = {
  'compose-file': { value: 'FILE', doc: 'Compose files that make one project, in order, as after "docker compose -f"', many: true },
  helm: { doc: 'render charts with the helm on your path' },
  'helm-values': { value: 'FILE', doc: 'values file for rendered charts', many: true, needs: 'helm' },
  kustomize: { doc: 'build kustomizations with the kustomize or kubectl on your path' },
  var: { value: 'NAME=VALUE', doc: 'a value for a variable of Terraform root modules', many: true },
  'var-file': { value: 'FILE', doc: 'a file of values for variables of Terraform root modules', many: true },
  'tf-var-env': { doc: 'take TF_VAR_* of the environment for variables of Terraform root modules' },
  env: {
    value: 'name=NAME,KEY=VALUE,...',
    doc: 'judge under these inputs too: var-file, var, workspace, helm-values, compose-file; each may come several times',
    many: true,
  },
};

type InputOptions = Required<Pick<CheckOptions, 'inputs'>> & Pick<CheckOptions, 'environments'>;

/**
 * @param inside - the path of a file as seen from the root
 * @throws UsageError for a value without a name, an environment without one, and an input that there is not
 */
export function inputsOf(parsed: Parsed, inside: (path: string) => string): InputOptions {
  const environments = parsed.many('env').map((text) => environmentOf(text, inside));
  const names = environments.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new UsageError(`two environments are called ${twice}`);
  return {
    inputs: {
      composeFiles: parsed.many('compose-file').map(inside),
      helm: parsed.flag('helm'),
      helmValues: parsed.many('helm-values').map(inside),
      kustomize: parsed.flag('kustomize'),
      terraform: {
        variables: parsed.many('var').map((text) => pairOf(text, '--var')),
        variableFiles: parsed.many('var-file').map(inside),
        fromEnvironment: parsed.flag('tf-var-env'),
      },
    },
    ...(environments.length === 0 ? {} : { environments }),
  };
}

function pairOf(text: string, option: string): readonly [name: string, value: string] {
  const at = text.indexOf('=');
  if (at < 1) throw new UsageError(`${option} takes NAME=VALUE, not "${text}"`);
  return [text.slice(0, at).trim(), text.slice(at + 1)];
}

const keys = ['name', 'var-file', 'var', 'workspace', 'helm-values', 'compose-file'];

function environmentOf(text: string, inside: (path: string) => string): NonNullable<CheckOptions['environments']>[number] {
  const pairs = text.split(',').map((one) => pairOf(one, '--env'));
  for (const [key] of pairs) {
    if (keys.includes(key)) continue;
    const meant = nearest(key, keys);
    throw new UsageError(`--env takes ${keys.join(', ')}, not "${key}"${meant ? `; did you mean ${meant}?` : ''}`);
  }
  const many = (wanted: string): readonly string[] => pairs.flatMap(([key, value]) => (key === wanted ? [value] : []));
  const [name] = many('name');
  if (!name) throw new UsageError(`--env ${text} says no name; write name=NAME`);
  const workspace = many('workspace').at(-1);
  const composeFiles = many('compose-file').map(inside);
  return {
    name,
    inputs: {
      ...(composeFiles.length === 0 ? {} : { composeFiles }),
      helmValues: many('helm-values').map(inside),
      terraform: {
        variables: many('var').map((one) => pairOf(one, '--env … var')),
        variableFiles: many('var-file').map(inside),
        fromEnvironment: false,
        ...(workspace === undefined ? {} : { workspace }),
      },
    },
  };
}
