import { passwordLoginAtBoot } from '../../../facts/first-boot.ts';
import { defaultOf, known, originOf, unknown, type Value } from '../../../facts/value.ts';
import { isUnset, type Node, stringOf } from '../../../tree/node.ts';
import { originAt, settingAt } from './setting.ts';

/** A setting that holds what a machine does at its first boot. */
export interface BootSetting {
  readonly path: string;
  readonly encoded?: 'base64';
}

/** Does what runs at the first boot switch password log-in on? Where it says nothing the image decides, and those of the clouds have it off. */
export function passwordLoginOf(block: Node, settings: readonly BootSetting[]): Value<boolean> {
  const values = settings.flatMap(({ path, encoded }): Value<boolean>[] => {
    const node = settingAt(block, path);
    if (isUnset(node)) return [];
    const origin = originOf(node, originAt(block, path));
    if (node.kind === 'unknown') return [unknown(node.reason, origin)];
    const text = stringOf(node) ?? '';
    const answer = passwordLoginAtBoot(encoded ? Buffer.from(text, encoded).toString('utf8') : text);
    if (answer === undefined) return [];
    return [answer ? known(true, { ...origin, written: 'switches it on' }) : known(false, originAt(block, path))];
  });
  const isOn = values.find((value) => value.state === 'known' && value.value);
  return isOn ?? values[0] ?? defaultOf(false, originAt(block, settings[0]?.path ?? ''));
}
