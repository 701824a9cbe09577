import { UsageError } from './errors.ts';

const secondsForm = /^\d+(\.\d+)?$/;
const clockForm = /^(?:(\d+):(?=[0-5]?\d:))?([0-5]?\d):([0-5]?\d(?:\.\d+)?)$/;

/**
 * Reads a moment in a recording, as people write it, into seconds: `90`, `90.5`, `1:30`, `1:02:03.25`.
 * Anything else is a `UsageError` with the code `options/time`.
 *
 * ```ts
 * parseTime('1:30'); // 90
 * ```
 */
export function parseTime(text: string): number {
  const trimmed = text.trim();
  if (secondsForm.test(trimmed)) return Number(trimmed);
  const clock = clockForm.exec(trimmed);
  if (clock === null) {
    throw new UsageError('options/time', `"${text}" is not a time`, {
      remedy: 'write seconds (90.5) or [hours:]minutes:seconds (1:30, 1:02:03.5)',
    });
  }
  const [, hours = '0', minutes = '0', seconds = '0'] = clock;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
