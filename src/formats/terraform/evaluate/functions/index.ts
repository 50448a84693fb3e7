import type { BuiltIn } from '../call.ts';
import { collectionFunctions } from './collection.ts';
import { conversionFunctions } from './conversion.ts';
import { dateFunctions } from './date.ts';
import { digestFunctions } from './digest.ts';
import { encodingFunctions } from './encoding.ts';
import { filesystemFunctions } from './filesystem.ts';
import { formatFunctions } from './format.ts';
import { networkFunctions } from './network.ts';
import { numericFunctions } from './numeric.ts';
import { templateFunctions } from './template-file.ts';
import { textFunctions } from './text.ts';
import { patternFunctions } from './text-pattern.ts';

/** One table per group of https://developer.hashicorp.com/terraform/language/functions. */
export const functions: ReadonlyMap<string, BuiltIn> = new Map(
  [
    collectionFunctions,
    conversionFunctions,
    dateFunctions,
    digestFunctions,
    encodingFunctions,
    filesystemFunctions,
    formatFunctions,
    networkFunctions,
    numericFunctions,
    patternFunctions,
    templateFunctions,
    textFunctions,
  ].flatMap((table) => Object.entries(table)),
);
