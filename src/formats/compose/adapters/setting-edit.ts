import type { TextEdit } from '../../../tree/edit.ts';
import { holds } from '../../../tree/span.ts';
import { setInYaml } from '../../../tree/yaml-edit.ts';
import { type Service, settingOf } from './service.ts';

/**
 * Edits that give a setting of a service another value.
 *
 * @returns `undefined` where the value is written elsewhere: in a file that goes over this one, or in a service that it extends
 */
export function settingEdit(service: Service, setting: string, wanted: unknown): readonly TextEdit[] | undefined {
  const node = settingOf(service, setting);
  return node && !holds(service.site.block, node.span) ? undefined : setInYaml(service.node, [setting], wanted);
}
