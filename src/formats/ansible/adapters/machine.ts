import { type Fact, fact } from '../../../facts/declare.ts';
import { passwordLoginAtBoot } from '../../../facts/first-boot.ts';
import { machine } from '../../../facts/machine.ts';
import { defaultOf, known, mapValue, type Origin, unknown, type Value } from '../../../facts/value.ts';
import { get, isUnset, type Node, stringOf } from '../../../tree/node.ts';
import type { Invocation } from './invocation.ts';
import { Options, present } from './options.ts';

/**
 * Machines and scale sets of Azure: password log-in is on unless the task says otherwise.
 *
 * @see https://docs.ansible.com/ansible/latest/collections/azure/azcollection/azure_rm_virtualmachine_module.html and
 * https://docs.ansible.com/ansible/latest/collections/azure/azcollection/azure_rm_virtualmachinescaleset_module.html
 * (ssh_password_enabled, default true; os_type, default Linux)
 */
export function azureMachine(invocation: Invocation): readonly Fact[] {
  const options = new Options(invocation);
  const site = present(invocation.site, options.node('state'), ['absent']);
  // A machine is only made where an image is named; other tasks start, stop or change one that is there.
  if (!site || options.node('image') === undefined) return [];
  const os = mapValue(options.text(['os_type'], defaultOf('Linux')), (name) => name.toLowerCase());
  return [
    fact(machine, site, {
      name: options.text(['name']),
      os,
      passwordLogin: pointedAt(options.flag(['ssh_password_enabled'], defaultOf(true))),
      adminPassword: passwordSet(options, invocation),
    }),
  ];
}

/** Only what lets people in is worth pointing at. */
const pointedAt = (value: Value<boolean>): Value<boolean> =>
  value.state === 'known' && !value.value ? known(false, { setting: value.setting as string }) : value;

/** Points to the option, not to the variable behind it: what the password is, is another matter. */
function passwordSet(options: Options, invocation: Invocation): Value<boolean> {
  const setting = 'admin_password';
  const node = options.node(setting);
  if (node === undefined || stringOf(node) === '') return known(false, { setting });
  const written = get(invocation.written, setting);
  if (node.kind === 'unknown' && /\bomit\b/.test(stringOf(written) ?? '')) return unknown(node.reason, { setting, span: node.span });
  // A password that comes from a vault or a prompt is one as well.
  return known(true, { setting, written: 'a password', span: (written ?? node).span });
}

/**
 * Machines of Amazon's take the keys of a pair; the images of Amazon and of the distributions have password log-in off.
 * User data may switch it on.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/building-shared-amis.html and
 * https://docs.ansible.com/ansible/latest/collections/amazon/aws/ec2_instance_module.html
 */
export function ec2Machine(invocation: Invocation): readonly Fact[] {
  const options = new Options(invocation);
  const site = present(invocation.site, options.node('state'), ['absent', 'terminated', 'stopped']);
  if (!site || options.node('image_id', 'image', 'launch_template') === undefined) return [];
  return [
    fact(machine, site, {
      name: options.text(['name']),
      passwordLogin: atBoot([{ setting: 'user_data', node: options.node('user_data') }]),
    }),
  ];
}

/**
 * Google's images have password log-in off. What runs at the first boot stands in the metadata.
 *
 * @see https://cloud.google.com/compute/docs/images/os-details and
 * https://docs.ansible.com/ansible/latest/collections/google/cloud/gcp_compute_instance_module.html
 */
export function googleMachine(invocation: Invocation): readonly Fact[] {
  const options = new Options(invocation);
  const site = present(invocation.site, options.node('state'), ['absent']);
  if (!site) return [];
  const metadata = options.node('metadata');
  const parts = ['user-data', 'startup-script'].map((name) => ({ setting: `metadata.${name}`, node: get(metadata, name) }));
  return [fact(machine, site, { name: options.text(['name']), passwordLogin: atBoot(parts) })];
}

/** What the machine is told at its first boot; the image's own setting, which is off, where it is told nothing. */
function atBoot(parts: readonly { readonly setting: string; readonly node: Node | undefined }[]): Value<boolean> {
  const values = parts.map(({ setting, node }): Value<boolean> | undefined => {
    if (isUnset(node)) return undefined;
    const origin: Origin = { setting, span: node.span, ...(node.trail ? { trail: node.trail } : {}) };
    if (node.kind === 'unknown') return unknown(node.reason, origin);
    const answer = passwordLoginAtBoot(stringOf(node) ?? '');
    if (answer === undefined) return undefined;
    return answer ? known(true, { ...origin, written: 'switches it on' }) : known(false, { setting });
  });
  const isOn = values.find((value) => value?.state === 'known' && value.value);
  return isOn ?? values.find((value) => value !== undefined) ?? defaultOf(false, { setting: parts[0]?.setting ?? '' });
}
