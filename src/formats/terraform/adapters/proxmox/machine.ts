import { fact } from '../../../../facts/declare.ts';
import { machine } from '../../../../facts/machine.ts';
import { known, unknown, type Value } from '../../../../facts/value.ts';
import { headerOf } from '../../module/blocks.ts';
import type { Adapter, Adapters } from '../adapter.ts';
import { blocksAt, flag, text } from '../setting.ts';

/** The network devices of a guest, each with a flag that puts the firewall of the host before it. */
const guest =
  (devices: string): Adapter =>
  ({ node, name, site }) => {
    const { items, rest } = blocksAt(node, devices);
    // "firewall - (Optional) Whether this interface's firewall rules should be used (defaults to false)."
    const flags = items.map((block): Value<boolean> => {
      const value = flag(block, 'firewall', { fallback: false });
      return value.state === 'known' && value.isDefault ? { ...value, header: headerOf(block) } : value;
    });
    // A guest without a network needs no firewall.
    if (items.length === 0 && rest === undefined) return [];
    const firewalled =
      flags.find((one) => one.state === 'known' && !one.value) ??
      flags.find((one) => one.state === 'unknown') ??
      (rest === undefined ? known(true) : unknown(rest));
    return [fact(machine, site, { name: text(node, 'name', { fallback: name }), firewalled })];
  };

/**
 * @see https://registry.terraform.io/providers/bpg/proxmox/latest/docs/resources/virtual_environment_vm (network_device)
 * @see https://registry.terraform.io/providers/bpg/proxmox/latest/docs/resources/virtual_environment_container (network_interface)
 * @see https://registry.terraform.io/providers/Telmate/proxmox/latest/docs/resources/vm_qemu (network)
 * @see https://registry.terraform.io/providers/Telmate/proxmox/latest/docs/resources/lxc (network)
 */
export const proxmoxMachines: Adapters = {
  proxmox_virtual_environment_vm: guest('network_device'),
  proxmox_virtual_environment_container: guest('network_interface'),
  proxmox_vm_qemu: guest('network'),
  proxmox_lxc: guest('network'),
};
