import { type Node, stringOf } from '../tree/node.ts';
import { bool, declare, type Fact, fact, type Site, text } from './declare.ts';
import { absent, defaultOf, known, type Origin, originOf, unknown, type Value } from './value.ts';

export const image = declare({
  type: 'Image',
  name: 'image',
  doc: 'An image that a container runs, or that one is built from.',
  fields: {
    reference: text('The reference as written: `docker.io/library/nginx:1.27`.'),
    registry: text('The host that serves it; `docker.io` where the reference names none.'),
    repository: text('The path in the registry, without tag and digest: `library/nginx`.'),
    tag: text('The tag; absent where the reference has none, which means `latest` unless a digest is given.'),
    digest: text('The digest with its algorithm, `sha256:…`; absent where the image is not pinned by one.'),
    final: bool('Is this what runs in the end? False for the earlier stages of a build.', { lacking: true }),
  },
});

export type Image = Fact<typeof image>;

/** The parts of an image reference. */
export interface ImageReference {
  readonly registry: string;
  readonly repository: string;
  readonly tag?: string;
  readonly digest?: string;
}

/**
 * Splits an image reference as Docker and containerd do: the first component is a host when it has a dot, a colon or
 * is `localhost`; Docker Hub's official images live under `library/`.
 *
 * @returns `undefined` for text that is no reference (`''`, spaces, upper-case repository names are let through)
 * @see https://pkg.go.dev/github.com/distribution/reference
 */
export function parseImageReference(reference: string): ImageReference | undefined {
  const match = /^(?<name>[A-Za-z0-9][^@\s]*?)(?::(?<tag>[\w][\w.-]{0,127}))?(?:@(?<digest>[A-Za-z][\w+.-]*:[0-9A-Fa-f]{32,}))?$/.exec(
    reference.trim(),
  );
  const name = match?.groups?.['name'];
  if (!match?.groups || !name) return undefined;
  const slash = name.indexOf('/');
  const first = slash === -1 ? '' : name.slice(0, slash);
  const hasHost = first.includes('.') || first.includes(':') || first === 'localhost';
  const registry = hasHost ? first : 'docker.io';
  const path = hasHost ? name.slice(slash + 1) : name;
  const isHub = registry === 'docker.io' || registry === 'index.docker.io';
  const repository = isHub && !path.includes('/') ? `library/${path}` : path;
  const { tag, digest } = match.groups;
  return { registry: isHub ? 'docker.io' : registry, repository, ...(tag ? { tag } : {}), ...(digest ? { digest } : {}) };
}

/**
 * The fact for an image reference in the tree. A reference that is known in part (`nginx:${TAG}`) still tells its
 * registry and repository where the unknown piece comes after them.
 *
 * @param options.final - false for the base of an earlier build stage
 */
export function imageFact(site: Site, node: Node, options: { setting?: string; final?: boolean } = {}): Image {
  const origin: Origin = originOf(node, options.setting ? { setting: options.setting } : {});
  const place: Site = { ...site, header: node.span, block: node.span };
  const final = options.final === undefined ? {} : { final: known(options.final) };
  const reference = stringOf(node);
  if (reference !== undefined) return fact(image, place, { ...referenceValues(reference, origin), ...final });
  const reason = node.kind === 'unknown' ? node.reason : 'the image is not a text';
  const everything = unknown(reason, origin);
  const parts = node.kind === 'unknown' ? node.parts : undefined;
  return fact(image, place, {
    reference: everything,
    registry: everything,
    repository: everything,
    tag: everything,
    digest: everything,
    ...(parts ? partlyKnown(parts, reason, origin) : {}),
    ...final,
  });
}

function referenceValues(
  reference: string,
  origin: Origin,
): Record<'reference' | 'registry' | 'repository' | 'tag' | 'digest', Value<string>> {
  const parsed = parseImageReference(reference);
  if (!parsed) {
    const wrong = unknown(`${JSON.stringify(reference)} is not an image reference`, origin);
    return { reference: known(reference, origin), registry: wrong, repository: wrong, tag: wrong, digest: wrong };
  }
  const explicitRegistry = reference.startsWith(`${parsed.registry}/`);
  return {
    reference: known(reference, origin),
    registry: explicitRegistry ? known(parsed.registry, origin) : defaultOf(parsed.registry, origin),
    repository: known(parsed.repository, origin),
    tag: parsed.tag === undefined ? absent(origin) : known(parsed.tag, origin),
    digest: parsed.digest === undefined ? absent(origin) : known(parsed.digest, origin),
  };
}

/** What `name:${TAG}` and `name@${DIGEST}` tell although they are not known as a whole. */
function partlyKnown(parts: readonly (string | null)[], reason: string, origin: Origin): Record<string, Value<string>> {
  const [first, second] = parts;
  if (typeof first !== 'string' || second !== null) return {};
  const last = parts.at(-1);
  const pinned = typeof last === 'string' && /@sha256:[0-9a-f]{64}$/.test(last);
  const separator = /[:@]$/.exec(first)?.[0];
  // `registry.example/app-${X}` may go on in any way; only a piece that ends the name says what the name is.
  const name = separator === undefined ? (/^(.*):[\w][\w.-]*$/.exec(first)?.[1] ?? undefined) : first.slice(0, -1);
  const parsed = name === undefined ? undefined : parseImageReference(name);
  return {
    ...(parsed ? { registry: known(parsed.registry, origin), repository: known(parsed.repository, origin) } : {}),
    ...(separator === '@' ? { digest: known('given', origin), tag: absent(origin) } : {}),
    ...(pinned ? { digest: known((last as string).slice((last as string).lastIndexOf('@') + 1), origin) } : {}),
    ...(separator === '@' || pinned ? {} : { tag: unknown(reason, origin) }),
  };
}
