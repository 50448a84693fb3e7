import type { Adapter } from './adapter.ts';
import { awsBatch } from './aws/batch-job-definition.ts';
import { awsEcs } from './aws/ecs-task-definition.ts';
import { eksRemoteAccess } from './aws/eks-remote-access.ts';
import { awsMachines } from './aws/machine.ts';
import { awsNetworkAcls } from './aws/network-acl.ts';
import { awsPublicAddresses } from './aws/public-address.ts';
import { awsSecurityGroups } from './aws/security-group.ts';
import { azureContainerApps } from './azurerm/container-app.ts';
import { azureContainerGroups } from './azurerm/container-group.ts';
import { azureMachines } from './azurerm/machine.ts';
import { azureSecurityGroups } from './azurerm/network-security-group.ts';
import { azurePublicAddresses } from './azurerm/public-address.ts';
import { digitaloceanFirewalls } from './digitalocean/firewall.ts';
import { dockerContainers } from './docker/container.ts';
import { cloudRun } from './google/cloud-run.ts';
import { googleFirewalls } from './google/firewall.ts';
import { googleMachines } from './google/machine.ts';
import { googlePublicAddresses } from './google/public-address.ts';
import { hetznerFirewalls } from './hetzner/firewall.ts';
import { kubernetesManifests } from './kubernetes/manifest.ts';
import { kubernetesWorkloads } from './kubernetes/workload.ts';
import { openstackSecurityGroups } from './openstack/security-group.ts';
import { proxmoxMachines } from './proxmox/machine.ts';
import { keyRotation } from './secrets-rotation.ts';

/** A resource type may have several: what runs containers may also get an address. */
const tables = [
  kubernetesWorkloads,
  kubernetesManifests,
  dockerContainers,
  awsEcs,
  awsBatch,
  awsMachines,
  awsPublicAddresses,
  awsSecurityGroups,
  awsNetworkAcls,
  eksRemoteAccess,
  azureContainerGroups,
  azureContainerApps,
  azureMachines,
  azurePublicAddresses,
  azureSecurityGroups,
  cloudRun,
  googleMachines,
  googlePublicAddresses,
  proxmoxMachines,
  hetznerFirewalls,
  digitaloceanFirewalls,
  openstackSecurityGroups,
  googleFirewalls,
  keyRotation,
];

const adapters = new Map<string, readonly Adapter[]>();

/** What makes facts of a resource of this type; nothing for a type that holds none. */
export function adaptersOf(type: string): readonly Adapter[] {
  let found = adapters.get(type);
  if (found === undefined) {
    found = tables.flatMap((table) => (Object.hasOwn(table, type) ? [table[type] as Adapter] : []));
    adapters.set(type, found);
  }
  return found;
}
