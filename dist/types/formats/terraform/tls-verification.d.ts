import type { Site } from '../../facts/declare.ts';
import type { Verification } from '../../facts/verification.ts';
import type { Body } from './syntax/body.ts';
/** What the attributes of a block, and the scripts in them, say of verification. */
export declare function bodyVerifications(body: Body, site: Site, isProvider?: boolean): readonly Verification[];
