import { fact } from '../../../../facts/declare.ts';
import { machine } from '../../../../facts/machine.ts';
import { known } from '../../../../facts/value.ts';
import type { Adapter, Adapters } from '../adapter.ts';
import { type BootSetting, passwordLoginOf } from '../first-boot.ts';
import { text } from '../setting.ts';

const instance: readonly BootSetting[] = [{ path: 'user_data' }, { path: 'user_data_base64', encoded: 'base64' }];

const startedWith =
  (settings: readonly BootSetting[]): Adapter =>
  ({ node, name, site }) => [
    fact(machine, site, {
      name: text(node, 'name', { fallback: name }),
      passwordLogin: passwordLoginOf(node, settings),
      // "If you don't specify a security group, the default security group of the VPC is used."
      // https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html
      firewalled: known(true),
    }),
  ];

/**
 * Images of Amazon and of the distributions have password log-in off; user data may switch it on.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/building-shared-amis.html and
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs (each resource under its name)
 */
export const awsMachines: Adapters = {
  aws_instance: startedWith(instance),
  aws_spot_instance_request: startedWith(instance),
  aws_launch_configuration: startedWith(instance),
  // "The base64-encoded user data to provide when launching the instance."
  aws_launch_template: startedWith([{ path: 'user_data', encoded: 'base64' }]),
};
