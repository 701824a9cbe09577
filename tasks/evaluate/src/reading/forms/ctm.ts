import type { Row, TimedWord } from '../row.ts';
import { endOf, type Fault, formFault, type Parsed, wordTimesFault } from './parsed.ts';

const record = /^\s*(\S+)\s+(\S+)\s+(-?[\d.]+|\*)\s+(-?[\d.]+|\*)\s+(\S+)(?:\s+(\S+))?\s*$/;

/** The words of one channel of a file. */
interface Track {
  readonly call: string;
  readonly channel: string;
  readonly line: number;
  readonly words: TimedWord[];
}

/**
 * NIST ctm: a word a line, `file channel start duration word [confidence]`. A row holds one channel of a file, its
 * words in order of time; its id is the file's name, or `file-channel` where the file has several. Confidences are
 * kept if all of the file lie within 0..1: some tools write log likelihoods there. Blank lines and `;;` comments are
 * skipped; of alternations (`<ALT_BEGIN>` ... `<ALT_END>`) the first is kept.
 */
export function parseCtm(lines: readonly string[]): Parsed {
  const tracks = new Map<string, Track>();
  const faults: Fault[] = [];
  let skips = false;
  for (const [index, written] of lines.entries()) {
    if (written.trim() === '' || written.startsWith(';;')) continue;
    const line = index + 1;
    const [, call = '', channel = '', from, length, word = '', sure] = record.exec(written) ?? [];
    if (call === '') {
      faults.push(formFault(line, 'not a word', 'write `file channel start duration word [confidence]`'));
      continue;
    }
    if (from === '*') {
      skips = /^<ALT>$/i.test(word);
      continue;
    }
    if (skips) continue;
    const heard = timedWord(word, Number(from), Number(length), sure);
    const fault = wordTimesFault(line, [heard]);
    if (fault !== undefined) faults.push(fault);
    trackOf(tracks, call, channel, line).words.push(heard);
  }
  return { rows: rowsOf([...tracks.values()]), faults };
}

function timedWord(written: string, start: number, duration: number, sure: string | undefined): TimedWord {
  const text = /^\((.+)\)$/.exec(written)?.[1] ?? written;
  const confidence = Number(sure);
  return { text, start, end: endOf(start, duration), ...(Number.isNaN(confidence) ? {} : { confidence }) };
}

function trackOf(tracks: Map<string, Track>, call: string, channel: string, line: number): Track {
  const key = `${call}\n${channel}`;
  const track = tracks.get(key) ?? { call, channel, line, words: [] };
  tracks.set(key, track);
  return track;
}

function rowsOf(tracks: readonly Track[]): Row[] {
  const channels = new Map<string, number>();
  for (const { call } of tracks) channels.set(call, (channels.get(call) ?? 0) + 1);
  const areProbabilities = tracks.every(({ words }) =>
    words.every(({ confidence = 0 }) => confidence >= 0 && confidence <= 1),
  );
  return tracks.map(({ call, channel, line, words }) => {
    const kept = areProbabilities ? words : words.map(({ text, start, end }) => ({ text, start, end }));
    const inOrder = kept.toSorted((a, b) => a.start - b.start);
    return {
      id: channels.get(call) === 1 ? call : `${call}-${channel}`,
      text: inOrder.map((word) => word.text).join(' '),
      line,
      groups: { call, channel },
      words: inOrder,
    };
  });
}
