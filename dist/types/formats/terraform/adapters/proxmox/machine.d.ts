import type { Adapters } from '../adapter.ts';
/**
 * @see https://registry.terraform.io/providers/bpg/proxmox/latest/docs/resources/virtual_environment_vm (network_device)
 * @see https://registry.terraform.io/providers/bpg/proxmox/latest/docs/resources/virtual_environment_container (network_interface)
 * @see https://registry.terraform.io/providers/Telmate/proxmox/latest/docs/resources/vm_qemu (network)
 * @see https://registry.terraform.io/providers/Telmate/proxmox/latest/docs/resources/lxc (network)
 */
export declare const proxmoxMachines: Adapters;
