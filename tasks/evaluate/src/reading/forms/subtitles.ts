import type { Row } from '../row.ts';
import { plainVoices, type Voice } from './cue-text.ts';
import { type Fault, formFault, type Parsed, timesFault } from './parsed.ts';

/** How subtitles become rows. */
export interface SubtitleReading {
  /** Name of the recording: the id of the whole, the group `call` of the cues. */
  readonly id: string;
  /** A row for each cue, and for each speaker in it; else the texts of all cues are one row. */
  readonly turns: boolean;
}

interface Cue {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly voices: readonly Voice[];
}

const clock = String.raw`(?:(\d+):)?(\d+):(\d+)[.,](\d+)`;
const timing = new RegExp(`^\\s*${clock}\\s+-->\\s+${clock}(?:\\s.*)?$`);

/** Two times on a line, whatever stands between them: meant as those of a cue, if perhaps with another arrow. */
const twoTimes = new RegExp(`^\\s*${clock}\\s*\\S+\\s*${clock}`);

/** SubRip: numbered cues, parted by blank lines. A cue runs to the number before the next times. */
export function parseSrt(lines: readonly string[], reading: SubtitleReading): Parsed {
  return subtitleRows(lines, reading, (from, to) => {
    let last = to - 1;
    while (last >= from && lines[last]?.trim() === '') last--;
    const isNextNumber = to < lines.length && /^\s*\d+\s*$/.test(lines[last] ?? '');
    return lines.slice(from, Math.max(from, isNextNumber ? last : last + 1));
  });
}

/** WebVTT (W3C): as SubRip, with `<v Speaker>`; a cue runs to the first blank line. Notes and styles are skipped. */
export function parseVtt(lines: readonly string[], reading: SubtitleReading): Parsed {
  return subtitleRows(lines, reading, (from, to) => {
    let end = from;
    while (end < to && lines[end]?.trim() !== '') end++;
    return lines.slice(from, end);
  });
}

/** `textLines` gives the lines of a cue whose text begins at `from`, the next cue's times standing at `to`. */
function subtitleRows(
  lines: readonly string[],
  reading: SubtitleReading,
  textLines: (from: number, to: number) => readonly string[],
): Parsed {
  const faults: Fault[] = [];
  const cues: Cue[] = [];
  const places = lines.flatMap((line, index) => (line.includes('-->') || twoTimes.test(line) ? [index] : []));
  for (const [nth, place] of places.entries()) {
    const times = timesOf(lines[place] ?? '');
    const line = place + 1;
    const fault =
      times === undefined
        ? formFault(line, 'not the times of a cue', 'write `00:00:01,000 --> 00:00:02,500`')
        : timesFault(line, times.start, times.end);
    if (fault !== undefined) faults.push(fault);
    else if (times !== undefined) {
      const written = textLines(place + 1, places[nth + 1] ?? lines.length);
      cues.push({ line, ...times, voices: plainVoices(written) });
    }
  }
  return { rows: reading.turns ? cueRows(cues, reading.id) : [wholeRow(cues, reading.id)], faults };
}

function timesOf(line: string): Pick<Cue, 'start' | 'end'> | undefined {
  const found = timing.exec(line);
  if (found === null) return undefined;
  const [, ...parts] = found;
  return { start: secondsOf(parts.slice(0, 4)), end: secondsOf(parts.slice(4)) };
}

function secondsOf(parts: readonly (string | undefined)[]): number {
  const [hours = '0', minutes = '0', seconds = '0', fraction = '0'] = parts;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(`${seconds}.${fraction}`);
}

function wholeRow(cues: readonly Cue[], id: string): Row {
  const text = cues.flatMap((cue) => cue.voices.map((voice) => voice.text)).join(' ');
  return { id, text, line: 1, groups: { call: id } };
}

function cueRows(cues: readonly Cue[], call: string): Row[] {
  const rows: Row[] = [];
  for (const { line, start, end, voices } of cues) {
    for (const { text, speaker } of voices) {
      const groups = { call, ...(speaker === undefined ? {} : { speaker }) };
      rows.push({ id: `${call}-${rows.length + 1}`, text, line, groups, start, end });
    }
  }
  return rows;
}
