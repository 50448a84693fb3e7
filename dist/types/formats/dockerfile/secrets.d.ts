import type { Secret } from '../../facts/secret.ts';
import type { Source } from '../../tree/source.ts';
/**
 * The credentials that become part of an image: values of ENV and ARG, and what commands have in them. All of them can
 * be read from the image's history.
 *
 * @see https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/
 */
export declare function secretsOf(source: Source): readonly Secret[];
