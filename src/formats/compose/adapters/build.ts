import { defaultOf, unknown, type Value } from '../../../facts/value.ts';
import { entriesOf, get, isUnset, type Node, stringOf } from '../../../tree/node.ts';
import { Source } from '../../../tree/source.ts';
import type { Step } from '../../../tree/span.ts';
import type { BuiltImage, ReadContext } from '../../format.ts';
import { asMap, keyValueMap } from '../forms.ts';
import { inTree } from '../tree-path.ts';
import { type Service, settingOf } from './service.ts';

/** What is known of the image that a service builds. */
export type Built = Pick<BuiltImage, 'user' | 'healthCheck'>;

/**
 * Looks into the Dockerfile that a service builds its image from.
 *
 * @returns `undefined` for a service that builds none; unknown values where the Dockerfile is not in the tree
 * @see https://github.com/compose-spec/compose-spec/blob/main/build.md
 */
export async function builtBy(service: Service, context: ReadContext): Promise<Built | undefined> {
  const node = settingOf(service, 'build');
  if (isUnset(node)) return undefined;
  if (node.kind === 'unknown' && !node.parts) return notKnown(node.reason);
  const build = asMap(node, 'context');
  const args = argumentsOf(build);
  const target = get(build, 'target');
  if (target?.kind === 'unknown') return notKnown(target.reason);

  const inline = get(build, 'dockerfile_inline');
  if (!isUnset(inline)) return inlined(inline, stringOf(target), args, context);

  const path = dockerfilePath(service, build);
  if ('reason' in path) return path.isElsewhere ? notShown(path.reason) : notKnown(path.reason);
  if (!context.isFile(path.path)) {
    const { place } = path;
    const message = `${path.path} is not in the tree, so nothing is known of the image that services.${service.name} builds`;
    context.notice({ code: 'missing-file', message, lost: false, file: place.span.source.path, span: place.span });
    return notShown(`${path.path} is not in the tree`);
  }
  const built = await context.builtImage(path.path, stringOf(target), args);
  const step: Step = { span: node.span, note: `built by services.${service.name}` };
  const from = <T>(value: Value<T>): Value<T> => (value.owner === undefined ? value : { ...value, trail: [...(value.trail ?? []), step] });
  return (
    (built && { user: from(built.user), healthCheck: from(built.healthCheck) }) ??
    notKnown(`${path.path} does not tell what ${stringOf(target) === undefined ? 'it builds' : `its stage ${stringOf(target)} is`}`)
  );
}

const notKnown = (reason: string): Built => ({ user: unknown(reason), healthCheck: unknown(reason) });

/** An image whose Dockerfile is elsewhere is like one of a registry: a health check that nothing shows is not declared. */
const notShown = (reason: string): Built => ({ user: unknown(reason), healthCheck: defaultOf(false) });

function dockerfilePath(
  service: Service,
  build: Node,
): { readonly path: string; readonly place: Node } | { readonly reason: string; readonly isElsewhere: boolean } {
  const context = get(build, 'context');
  const dockerfile = get(build, 'dockerfile');
  for (const node of [context, dockerfile]) if (node?.kind === 'unknown') return { reason: node.reason, isElsewhere: false };
  const folder = stringOf(context) ?? '.';
  const place = context ?? dockerfile ?? build;
  if (/^(https?|ssh|git|oci|docker-image|target|service):|^git@|^github\.com\/|\.git(#|$)/.test(folder)) {
    return { reason: `the build context ${folder} is not in the tree`, isElsewhere: true };
  }
  const base = inTree(service.folderAt(place.span), folder);
  const path = base === undefined ? undefined : inTree(base, stringOf(dockerfile) || 'Dockerfile');
  return path === undefined
    ? { reason: `the build context ${folder} lies outside of the checked folder`, isElsewhere: true }
    : { path, place: isUnset(dockerfile) ? place : dockerfile };
}

/** Arguments without a value take it from the environment of whoever builds; where that has none, the default of the ARG stays. */
function argumentsOf(build: Node): ReadonlyMap<string, Node> {
  const given = entriesOf(keyValueMap(get(build, 'args'))).filter(({ value }) => !isUnset(value));
  return new Map(given.map(({ key, value }) => [key, value]));
}

/** Instructions that stand in the Compose file itself: places in them are those of the whole text. */
async function inlined(inline: Node, target: string | undefined, args: ReadonlyMap<string, Node>, context: ReadContext): Promise<Built> {
  const text = stringOf(inline);
  if (text === undefined) return notKnown(inline.kind === 'unknown' ? inline.reason : 'dockerfile_inline is no text');
  const built = await context.builtImage(new Source(inline.span.source.path, text), target, args);
  if (!built) return notKnown('dockerfile_inline does not tell what it builds');
  const here = <T>(value: Value<T>): Value<T> => {
    const { span: _span, trail: _trail, owner: _owner, header: _header, ...rest } = value;
    return value.span ? ({ ...rest, span: inline.span } as Value<T>) : (rest as Value<T>);
  };
  return { user: here(built.user), healthCheck: here(built.healthCheck) };
}
