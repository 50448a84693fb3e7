import { fact } from '../../../../facts/declare.ts';
import { machine } from '../../../../facts/machine.ts';
import { known, mapValue, originOf, unknown, type Value } from '../../../../facts/value.ts';
import { entryOf, type Node } from '../../../../tree/node.ts';
import { textOf } from '../../../../tree/span.ts';
import { isSet } from '../../evaluate/value.ts';
import type { Adapter, Adapters } from '../adapter.ts';
import { coverageField } from '../firewall/coverage.ts';
import { blocksAt, flag, originAt, settingAt, text } from '../setting.ts';
import { machineCoverage } from './machine-firewall.ts';

interface MachineRow {
  /** The setting that switches password log-in off. */
  readonly off: string;
  /** What the provider takes for `off` when nobody sets it. */
  readonly isOff: boolean;
  readonly password: string;
  /** The block without which it is none with Linux. */
  readonly linux?: string;
}

const linuxMachine: MachineRow = { off: 'disable_password_authentication', isOff: true, password: 'admin_password' };

const rows: Readonly<Record<string, MachineRow>> = {
  azurerm_linux_virtual_machine: linuxMachine,
  azurerm_linux_virtual_machine_scale_set: linuxMachine,
  // "disable_password_authentication - (Required)"; who leaves it out gets an error, and what the API takes is false.
  azurerm_virtual_machine: {
    off: 'os_profile_linux_config.disable_password_authentication',
    isOff: false,
    password: 'os_profile.admin_password',
    linux: 'os_profile_linux_config',
  },
  azurerm_virtual_machine_scale_set: {
    off: 'os_profile_linux_config.disable_password_authentication',
    isOff: false,
    password: 'os_profile.admin_password',
    linux: 'os_profile_linux_config',
  },
  azurerm_orchestrated_virtual_machine_scale_set: {
    off: 'os_profile.linux_configuration.disable_password_authentication',
    isOff: true,
    password: 'os_profile.linux_configuration.admin_password',
    linux: 'os_profile.linux_configuration',
  },
};

const adapterOf =
  ({ off, isOff, password, linux }: MachineRow): Adapter =>
  (resource, context, project) => {
    const { node, name, site } = resource;
    if (linux !== undefined && blocksAt(node, linux).items.length === 0) return windowsMachine(resource, context, project);
    const login = mapValue(flag(node, off, { fallback: isOff }), (isDisabled) => !isDisabled);
    return [
      fact(machine, site, {
        name: text(node, 'name', { fallback: name }),
        os: known('linux'),
        // Only what lets people in is worth pointing at.
        passwordLogin: login.state === 'known' && !login.value ? known(false, originAt(node, off)) : login,
        adminPassword: passwordSet(node, password),
        firewalled: coverageField(machineCoverage(resource, project)),
      }),
    ];
  };

/** Whether people log in to it over SSH is not looked at. */
const windowsMachine: Adapter = (resource, _, project) => [
  fact(machine, resource.site, {
    name: text(resource.node, 'name', { fallback: resource.name }),
    os: known('windows'),
    firewalled: coverageField(machineCoverage(resource, project)),
  }),
];

/** Points to the attribute, not to what it refers to: what the password is, is another matter. */
function passwordSet(node: Node, path: string): Value<boolean> {
  const value = settingAt(node, path);
  const origin = originAt(node, path);
  if (isSet(value) === false || (value?.kind === 'scalar' && value.value === '')) return known(false, origin);
  const names = path.split('.');
  const last = names.pop() as string;
  const key = entryOf(names.length === 0 ? node : settingAt(node, names.join('.')), last)?.keySpan;
  const open = value?.kind === 'unknown' && isSet(value) === undefined ? value : undefined;
  // A variable without a default is there to be filled in; anything else that is not known could be null.
  if (open && !/^var\.[\w-]+$/.test(textOf(open.span).trim())) return unknown(open.reason, originOf(open, origin));
  return known(true, { ...origin, written: 'a password', ...(key ? { span: key } : {}) });
}

/** @see https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs (each resource under its name) */
export const azureMachines: Adapters = {
  ...Object.fromEntries(Object.entries(rows).map(([type, row]) => [type, adapterOf(row)])),
  azurerm_windows_virtual_machine: windowsMachine,
  azurerm_windows_virtual_machine_scale_set: windowsMachine,
};
