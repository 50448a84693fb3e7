import { networkInterface, virtualMachine } from './azure.ts';
import { computeInstance, ec2Instance, ec2LaunchTemplate, elasticAddress, openstackServer } from './clouds.ts';
import { dockerContainer } from './docker-container.ts';
import type { Adapter } from './invocation.ts';
import { kubernetesObject } from './kubernetes-object.ts';
import { azureMachine, ec2Machine, googleMachine } from './machine.ts';
import { podmanContainer } from './podman-container.ts';
import { awsKey, googleKey } from './secrets-rotation.ts';

/** What is made of which module, by its full name. */
export const adapters: Readonly<Record<string, readonly Adapter[]>> = {
  'community.docker.docker_container': [dockerContainer],
  'containers.podman.podman_container': [podmanContainer],
  'kubernetes.core.k8s': [kubernetesObject],
  // An address by itself (azure_rm_publicipaddress) reaches nothing: what attaches it is judged.
  'azure.azcollection.azure_rm_networkinterface': [networkInterface],
  'azure.azcollection.azure_rm_virtualmachine': [virtualMachine, azureMachine],
  'azure.azcollection.azure_rm_virtualmachinescaleset': [azureMachine],
  'amazon.aws.ec2': [ec2Instance, ec2Machine],
  'amazon.aws.ec2_instance': [ec2Instance, ec2Machine],
  'amazon.aws.ec2_launch_template': [ec2LaunchTemplate],
  'amazon.aws.ec2_eip': [elasticAddress],
  'google.cloud.gcp_compute_instance': [computeInstance, googleMachine],
  'openstack.cloud.server': [openstackServer],
  'amazon.aws.kms_key': [awsKey],
  'google.cloud.gcp_kms_crypto_key': [googleKey],
};
