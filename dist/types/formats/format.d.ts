import type { Fact } from '../facts/declare.ts';
import type { Value } from '../facts/value.ts';
import type { Node } from '../tree/node.ts';
import type { Notice } from '../tree/notice.ts';
import type { Source } from '../tree/source.ts';
import type { Span } from '../tree/span.ts';
/** One way of writing infrastructure code: finds its files, reads and resolves them, turns them into facts. */
export interface Format {
    /** Its name in the output and in the `formats` of a policy. */
    readonly id: string;
    /**
     * The sources that are ours, by content with the name as a hint. Formats are asked in order, and each sees only
     * what those before it left. Must be cheap: a look at the text, no parse.
     */
    claim(sources: readonly Source[], context: ReadContext): readonly Source[];
    /**
     * Names what a source is read together with where that is more than its folder and the files that its text names:
     * sources of one name cannot be judged apart. A check of changes asks for it.
     */
    together?(path: string, context: ReadContext): string;
    /** Reads what was claimed. Nothing is thrown for bad input: it becomes a notice, and the rest is still read. */
    read(sources: readonly Source[], context: ReadContext): Promise<readonly Project[]>;
}
/** The sources that mean something together, and what they say. */
export interface Project {
    readonly format: string;
    /** The folder or file that users know the project by, relative to the root; `.` for the root itself. */
    readonly path: string;
    readonly sources: readonly Source[];
    readonly facts: readonly Fact[];
}
/** What a format may ask of the engine while it reads. */
export interface ReadContext {
    notice(notice: Notice): void;
    /**
     * A file of the tree that another one refers to.
     *
     * @param path - relative to the root, with `/`; `..` is resolved, and a path that leaves the root gives `undefined`
     * @returns the same object on each call; `undefined` where there is no such file or it cannot be read, which is a
     * notice already unless the file is simply not there
     */
    load(path: string): Source | undefined;
    /** Is there such a file in the tree (inside the root)? */
    isFile(path: string): boolean;
    /** Names in a folder of the tree, sorted; empty where there is none. */
    list(path: string): readonly string[];
    /**
     * Facts of an object of another format that is embedded in this one: a Kubernetes object in an Ansible task.
     *
     * @param place.owner - address of what carries it, put before the addresses of its facts
     * @param place.spelling - how this format spells the names of the other: `snake` for HashiCorp's providers
     */
    embedded(format: string, node: Node, place: EmbeddedPlace): Promise<readonly Fact[]>;
    /**
     * Facts of what a tool has made from files of the tree: the manifests that a chart renders to.
     *
     * @param text - the output of the tool; not a file of the tree
     * @param relocated - the same document with the places in the files that it was made from
     */
    rendered(format: string, text: Source, relocated: Relocate): Promise<readonly Fact[]>;
    /** What a Dockerfile, by path or by its text, says about the image it builds; `undefined` where it cannot be read. */
    builtImage(dockerfile: string | Source, target: string | undefined, args: ReadonlyMap<string, Node>): Promise<BuiltImage | undefined>;
    readonly inputs: Inputs;
    /** The checked folder as the tools of the user know it. Formats read it through `load`, `isFile` and `list` only. */
    readonly root: string;
}
export type Relocate = (document: Node) => Node;
export interface EmbeddedPlace {
    readonly owner: string;
    readonly header: Span;
    readonly block: Span;
    readonly spelling?: 'camel' | 'snake';
    readonly condition?: string;
}
/** What matters of an image that the tree itself builds. */
export interface BuiltImage {
    /** The user that its last stage ends with; absent where neither it nor its base image tells. */
    readonly user: Value<string>;
    /** Has it a health check? Absent in the file and not known of its base means no. */
    readonly healthCheck: Value<boolean>;
}
/** What the user says about how the code is used. */
export interface Inputs {
    /** Compose files that make one project, in order, as after `docker compose -f`; empty for what Docker finds itself. */
    readonly composeFiles: readonly string[];
    /** Render charts with the `helm` on the path. */
    readonly helm: boolean;
    /** Values files for charts, relative to the root. */
    readonly helmValues: readonly string[];
    /** Build kustomizations with the `kustomize` or `kubectl` on the path. */
    readonly kustomize: boolean;
    /** Absent where nobody says anything. */
    readonly terraform?: TerraformInputs;
}
/** Values for the variables of root modules. */
export interface TerraformInputs {
    /** Names and values, as after `--var`. */
    readonly variables: readonly (readonly [name: string, value: string])[];
    /** Relative to the root. */
    readonly variableFiles: readonly string[];
    /** `terraform.workspace`; not known where nobody says it. */
    readonly workspace?: string;
    /** Take TF_VAR_* of the environment. */
    readonly fromEnvironment: boolean;
}
/** Adapts an embedded object of a format. */
export type EmbeddedAdapter = (node: Node, place: EmbeddedPlace, context: ReadContext) => readonly Fact[];
/** Adapts what a tool has rendered. */
export type RenderedReader = (text: Source, relocated: Relocate, context: ReadContext) => readonly Fact[];
/** Reads a Dockerfile for the image that it builds. */
export type ImageReader = (source: Source, target: string | undefined, args: ReadonlyMap<string, Node>, context: ReadContext) => BuiltImage | undefined;
