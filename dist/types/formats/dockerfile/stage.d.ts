import type { Node } from '../../tree/node.ts';
import type { Span } from '../../tree/span.ts';
import type { Instruction } from './instruction.ts';
/** One stage of a build, its variables put in. */
export interface Stage {
    /** The name behind AS, in lower case. */
    readonly name?: string;
    readonly from: Instruction;
    /** From its FROM to the last instruction before the next one. */
    readonly block: Span;
    /** The image that it stands on, which comes from outside; absent on an earlier stage and on `scratch`. */
    readonly image?: Node;
    /** The earlier stage that it stands on. */
    readonly parent?: Stage;
    /** Images from outside that files are copied from. */
    readonly copiedImages: readonly Node[];
    /** The argument of its last USER. */
    readonly user?: Node;
    /** Its last HEALTHCHECK. */
    readonly healthCheck?: HealthCheck;
    /** What ENV set, for stages that stand on this one. */
    readonly environment: ReadonlyMap<string, Environment>;
    /** What its ONBUILD leaves to stages that stand on it. */
    readonly onBuild: {
        readonly user?: Node;
        readonly healthCheck?: HealthCheck;
    };
}
export interface HealthCheck {
    readonly span: Span;
    /** False for HEALTHCHECK NONE, which switches off the one of the base image. */
    readonly declared: boolean;
    readonly written: string;
}
export type Environment = {
    readonly value: string;
    readonly place: Span;
} | {
    readonly reason: string;
};
/** The stage and those that it stands on, itself first. */
export declare function chainOf(stage: Stage): readonly Stage[];
