import { Environment } from '@marcbachmann/cel-js';
import { type Declaration } from '../facts/declare.ts';
/** The environment in which the expressions of a policy stand: its subject, and the element where it has an `each`. */
export declare function environmentFor(subject: Declaration, element: Declaration | undefined): Environment;
