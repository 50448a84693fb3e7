import { Environment } from '@marcbachmann/cel-js';
import { type Declaration, type FieldType } from '../facts/declare.ts';
/** The CEL name of a field's type. */
export declare function celType(field: FieldType): string;
/** The environment in which the expressions of a policy stand: its subject, and the element where it has an `each`. */
export declare function environmentFor(subject: Declaration, element: Declaration | undefined): Environment;
