import type { Notification } from 'sarif';
import type { OpenVerdict, RunNotice } from '../../engine/result.ts';
import { artifact, place } from './place.ts';
import { plain } from './result.ts';

/** What could not be read or done: an error where input was left out, a note otherwise. */
export function notificationOf({ code, message, lost, file, range }: RunNotice): Notification {
  return {
    descriptor: { id: code },
    level: lost ? 'error' : 'note',
    message: { text: plain(message) },
    ...(file === undefined ? {} : { locations: [{ physicalLocation: range ? place(file, range) : { artifactLocation: artifact(file) } }] }),
  };
}

/** What is missing at one place, and what could not be decided for want of it. */
export function openNotifications(open: readonly OpenVerdict[]): readonly Notification[] {
  const byInput = new Map<string, OpenVerdict[]>();
  for (const one of open) {
    const key = [one.file, one.range.startLine, one.range.startColumn, one.reason].join('\0');
    byInput.set(key, [...(byInput.get(key) ?? []), one]);
  }
  return [...byInput.values()].map((alike) => {
    const [{ file, range, reason }] = alike as [OpenVerdict];
    const policies = [...new Set(alike.map((one) => one.policy))].join(', ');
    const addresses = [...new Set(alike.map((one) => one.address))].join(', ');
    return {
      descriptor: { id: 'open' },
      level: 'note',
      message: { text: plain(`${reason}: ${policies} could not be decided for ${addresses}`) },
      locations: [{ physicalLocation: place(file, range) }],
    };
  });
}
