import { Environment } from '@marcbachmann/cel-js';
import { type Declaration, type FieldType, viewOf } from '../facts/declare.ts';
import { declarations } from '../facts/index.ts';
import { registerFunctions } from './functions.ts';

/** The CEL name of a field's type. */
function celType(field: FieldType): string {
  switch (field.type) {
    case 'list':
      return `list<${field.of.type}>`;
    case 'ref':
      return field.of.type;
    default:
      return field.type;
  }
}

let base: Environment | undefined;

/** The environment with every fact's type and every domain function; made once. */
function baseEnvironment(): Environment {
  if (base) return base;
  const environment = new Environment();
  for (const declaration of declarations) {
    const fields = Object.fromEntries(Object.entries(declaration.fields).map(([name, field]) => [name, celType(field)]));
    environment.registerType(declaration.type, { ctor: viewOf(declaration), fields });
  }
  registerFunctions(environment);
  environment.registerVariable('params', 'map');
  environment.registerVariable('address', 'string');
  base = environment;
  return base;
}

const byScope = new Map<string, Environment>();

/** The environment in which the expressions of a policy stand: its subject, and the element where it has an `each`. */
export function environmentFor(subject: Declaration, element: Declaration | undefined): Environment {
  const scope = `${subject.type}/${element?.type ?? ''}`;
  const existing = byScope.get(scope);
  if (existing) return existing;
  const environment = baseEnvironment().clone().registerVariable(subject.name, subject.type);
  if (element) environment.registerVariable(element.name, element.type);
  byScope.set(scope, environment);
  return environment;
}
