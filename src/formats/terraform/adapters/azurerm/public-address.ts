import { byAny, byBlock, byFlag, bySetting, publicAddresses } from '../public-address.ts';
import { containerGroupAddress } from './container-group.ts';

const scaleSet = { holder: 'virtual machine', each: 'network_interface.ip_configuration', assigned: byBlock('public_ip_address') };

const nodeAddress = byAny(byFlag('node_public_ip_enabled', false), byFlag('enable_node_public_ip', false));

/** @see https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs (each resource under its name) */
export const azurePublicAddresses = publicAddresses({
  azurerm_network_interface: { holder: 'network interface', each: 'ip_configuration', assigned: bySetting('public_ip_address_id') },
  azurerm_linux_virtual_machine_scale_set: scaleSet,
  azurerm_windows_virtual_machine_scale_set: scaleSet,
  azurerm_orchestrated_virtual_machine_scale_set: scaleSet,
  azurerm_virtual_machine_scale_set: {
    holder: 'virtual machine',
    each: 'network_profile.ip_configuration',
    assigned: byBlock('public_ip_address_configuration'),
  },
  // "Should nodes in this Node Pool have a Public IP Address?"; false by default. Before version 4 under its older name.
  azurerm_kubernetes_cluster: { holder: 'node', each: 'default_node_pool', assigned: nodeAddress },
  azurerm_kubernetes_cluster_node_pool: { holder: 'node', assigned: nodeAddress },
  azurerm_container_group: { holder: 'container group', assigned: containerGroupAddress },
});
