import { type Container, container, probe } from '../../facts/container.ts';
import { element, fact, type Site } from '../../facts/declare.ts';
import { type Image, imageFact } from '../../facts/image.ts';
import { imageUser } from '../../facts/image-user.ts';
import { defaultOf, fromNode, known, unknown, type Value } from '../../facts/value.ts';
import { stringOf } from '../../tree/node.ts';
import type { Source } from '../../tree/source.ts';
import { chainOf, type Stage } from './stage.ts';

/** What a Dockerfile says of the containers of its image. */
export function imageFacts(source: Source, stages: readonly Stage[]): readonly Container[] {
  const last = stages.at(-1);
  if (!last) return [];
  const site: Site = { format: 'dockerfile', address: source.path, header: last.from.span, block: last.block };
  const declared = hasHealthCheck(last);
  const probeSpan = declared.span ? { span: declared.span } : {};
  return [
    fact(container, site, {
      user: userOf(last),
      images: known(imagesOf(site, stages, last)),
      probes: known([element(probe, site, declared.span ?? last.from.span, { name: known('health'), declared })], probeSpan),
    }),
  ];
}

/** The user that a container of the stage starts as; absent where neither the file nor what is known of its base tells. */
export function userOf(stage: Stage): Value<string> {
  const chain = chainOf(stage);
  const set = chain.find(({ user }) => user && stringOf(user) !== '')?.user;
  const origin = { setting: 'USER' };
  if (set) return fromNode(set, stringOf, { origin });
  const base = chain.at(-1)?.image;
  // `scratch` has no settings at all, and so starts as root. https://docs.docker.com/reference/dockerfile/#user
  return base ? imageUser(base, origin) : defaultOf('root', origin);
}

/** Has the image of the stage a health check? What an image from outside may bring is not counted. */
export function hasHealthCheck(stage: Stage): Value<boolean> {
  const chain = chainOf(stage);
  const check = chain.find(({ healthCheck }) => healthCheck)?.healthCheck;
  if (check) return known(check.declared, { span: check.span, setting: 'HEALTHCHECK', written: check.written });
  const base = chain.at(-1)?.image;
  return base?.kind === 'unknown' && !base.parts?.[0] ? unknown(base.reason) : defaultOf(false);
}

/** The images from outside, in file order: what a stage stands on, and what files are copied from. */
function imagesOf(site: Site, stages: readonly Stage[], last: Stage): readonly Image[] {
  const finalChain = chainOf(last);
  return stages.flatMap((stage) => [
    ...(stage.image ? [imageFact(site, stage.image, { setting: 'FROM', final: finalChain.includes(stage) })] : []),
    ...stage.copiedImages.map((image) => imageFact(site, image, { setting: 'COPY --from', final: false })),
  ]);
}
