import { type Container, container, probe } from '../../../facts/container.ts';
import { element, type Fact, fact, type Site } from '../../../facts/declare.ts';
import { imageFact } from '../../../facts/image.ts';
import { defaultOf, fromNode, known, type Value } from '../../../facts/value.ts';
import { treeVerifications, verificationsOncePerPlace } from '../../../facts/verification/tree.ts';
import { workload } from '../../../facts/workload.ts';
import { type Entry, entriesOf, get, isUnset, stringOf } from '../../../tree/node.ts';
import { span } from '../../../tree/span.ts';
import type { ReadContext } from '../../format.ts';
import type { Model } from '../model.ts';
import type { ComposeProject } from '../projects.ts';
import { folderOf } from '../tree-path.ts';
import { builtBy } from './build.ts';
import { capabilitiesOf } from './capabilities.ts';
import { healthCheckOf } from './health.ts';
import { cpuLimit, memoryLimit, pidsLimit, restartOf } from './limits.ts';
import { logsBounded } from './logging.ts';
import { mountFacts } from './mount-facts.ts';
import { namespacesOf } from './namespaces.ts';
import { secretsOf } from './secrets.ts';
import { securityOf } from './security-options.ts';
import { type Service, settingOf, truth } from './service.ts';
import { settingEdit } from './setting-edit.ts';
import { sysctlsOf } from './sysctls.ts';
import { userOf } from './user.ts';

/** The containers that a project starts, one per service, and the credentials that they get. */
export async function factsOf(project: ComposeProject, model: Model, context: ReadContext): Promise<readonly Fact[]> {
  const services = entriesOf(get(model.tree, 'services')).flatMap((entry) => serviceOf(entry, model));
  const judged = services.filter((service) => isComplete(service, project.isMain, context));
  const mounts = mountFacts(judged);
  const containers = await Promise.all(judged.map((service) => containerOf(service, mounts.get(service.name) as Value<never>, context)));
  const verifications = services.flatMap((service) => treeVerifications(service.node, service.site));
  return [...containers, ...secretsOf(services, model), ...verificationsOncePerPlace(verifications)];
}

function serviceOf({ key, keySpan, value }: Entry, model: Model): readonly Service[] {
  // What an external program provides is no container.
  if (value.kind !== 'map' || !isUnset(value.entries.get('provider')?.value)) return [];
  const isBehind = value.span.source === keySpan.source && value.span.start >= keySpan.start;
  const block = isBehind ? span(keySpan.source, keySpan.start, value.span.end) : keySpan;
  const site: Site = { format: 'compose', address: `services.${key}`, header: keySpan, block };
  return [
    {
      name: key,
      node: value,
      site,
      project: model.tree,
      folderAt: (place) => model.folders.get(place.source) ?? folderOf(place.source.path),
    },
  ];
}

/**
 * A service needs an image or a build. In a file that stands by itself such a service completes the one of another file
 * (`docker compose -f one -f other`), so what it lacks says nothing.
 */
function isComplete({ name, node, site }: Service, isMain: boolean, context: ReadContext): boolean {
  if (!isUnset(get(node, 'image')) || !isUnset(get(node, 'build'))) return true;
  const place = { file: site.header.source.path, span: site.header, lost: false };
  if (isMain) {
    const message = `services.${name} has neither image nor build; docker compose would refuse this file`;
    context.notice({ code: 'schema-violation', message, ...place });
  } else {
    const message = `services.${name} has neither image nor build, as in a file that goes over another one; it was not judged by itself`;
    context.notice({ code: 'unsupported', message, ...place });
  }
  return isMain;
}

async function containerOf(service: Service, mounts: Value<never>, context: ReadContext): Promise<Container> {
  const { name, site } = service;
  const built = await builtBy(service, context);
  const image = settingOf(service, 'image');
  const health = healthCheckOf(service, built);
  return fact(container, site, {
    name: known(name),
    workload: known(fact(workload, site, { name: known(name), kind: known('service') })),
    user: userOf(service, built),
    ...privilegesOf(service),
    ...securityOf(service),
    addedCapabilities: capabilitiesOf(service, 'cap_add'),
    hostNamespaces: namespacesOf(service),
    mounts,
    sysctls: sysctlsOf(service),
    memoryLimit: memoryLimit(service),
    cpuLimit: cpuLimit(service),
    pidsLimit: pidsLimit(service),
    // Beside a build, `image` only names the result.
    ...(built || isUnset(image) ? {} : { images: known([imageFact(site, image, { setting: 'image' })]) }),
    probes: known(
      [element(probe, site, health.span ?? site.header, { name: known('health'), declared: health })],
      health.span ? { span: health.span } : {},
    ),
    ...restartOf(service),
    logsBounded: logsBounded(service),
    cgroupParent: fromNode(settingOf(service, 'cgroup_parent'), (node) => stringOf(node) || undefined, {
      origin: { setting: 'cgroup_parent' },
    }),
  });
}

/** Settings that take one edit to put right. */
function privilegesOf(service: Service): Pick<Container['values'], 'privileged' | 'readOnlyRootFilesystem' | 'droppedCapabilities'> {
  const flag = (setting: string): Value<boolean> => ({
    ...fromNode(settingOf(service, setting), truth, { origin: { setting }, fallback: defaultOf(false, { setting }) }),
    edit: (wanted) => settingEdit(service, setting, wanted),
  });
  return {
    privileged: flag('privileged'),
    readOnlyRootFilesystem: flag('read_only'),
    droppedCapabilities: { ...capabilitiesOf(service, 'cap_drop'), edit: (wanted) => settingEdit(service, 'cap_drop', wanted) },
  };
}
