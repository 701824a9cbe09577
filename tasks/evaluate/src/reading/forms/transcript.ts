import type { Segment, Transcript } from '@parlando/core';
import { transcriptSchema } from '@parlando/core/transcript-schema';
import type { Row, TimedWord } from '../row.ts';
import { firstIssue } from './first-issue.ts';
import { parseDocument } from './json-document.ts';
import { type Fault, formFault, type Parsed, wordTimesFault } from './parsed.ts';

/** How transcripts become rows. */
export interface TranscriptReading {
  /** One row a transcript, also where the channels were transcribed apart. */
  readonly whole: boolean;
  /** A row for each segment. */
  readonly turns: boolean;
  /** Replaces the id of a transcript that has the file to itself. */
  readonly id?: string | undefined;
}

/**
 * Transcripts that Parlando wrote: one JSON document, or one a line. A transcript is a row, or a row for each channel
 * where these were transcribed apart, or for each segment: then ids are `ID-1`, `ID-2` and so on. Segments are joined by
 * a space. Other readings are kept where a row is one segment.
 */
export function parseTranscripts(lines: readonly string[], reading: TranscriptReading): Parsed {
  const rows: Row[] = [];
  const faults: Fault[] = [];
  const written = documents(lines);
  for (const { text, line } of written) {
    const transcript = parseTranscript(text, line);
    if ('code' in transcript) {
      faults.push(transcript);
      continue;
    }
    const id = (written.length === 1 ? reading.id : undefined) ?? transcript.id;
    rows.push(...transcriptRows(transcript, id, line, reading));
  }
  for (const row of rows) {
    const fault = wordTimesFault(row.line, row.words ?? []);
    if (fault !== undefined) faults.push(fault);
  }
  return { rows, faults };
}

/** The JSON documents of a text: one a line if the first line is one, else the whole. */
function documents(lines: readonly string[]): { text: readonly string[]; line: number }[] {
  const filled = lines.map((text, index) => ({ text: [text], line: index + 1 }));
  const written = filled.filter(({ text }) => text[0]?.trim() !== '');
  const isLineByLine = written[0] !== undefined && 'value' in parseDocument(written[0].text);
  return isLineByLine ? written : [{ text: lines, line: 1 }];
}

function parseTranscript(text: readonly string[], line: number): Transcript | Fault {
  const document = parseDocument(text);
  if ('fault' in document) return { ...document.fault, line: document.fault.line + line - 1 };
  const parsed = transcriptSchema.safeParse(document.value);
  if (parsed.success) return parsed.data;
  const remedy = 'write it again with `parlando transcribe --format json`';
  return formFault(line, `not a transcript of Parlando: ${firstIssue(parsed.error)}`, remedy);
}

function transcriptRows(
  { audio, segments }: Transcript,
  id: string,
  line: number,
  { whole, turns }: TranscriptReading,
): Row[] {
  const common = { line, audio: audio.source };
  if (turns) {
    return segments.map((segment, index) => {
      const groups = { call: id, ...channelOf(segment) };
      const { start, end } = segment;
      return { id: `${id}-${index + 1}`, groups, ...common, start, end, ...said([segment]) };
    });
  }
  const extent = { start: 0, end: audio.duration };
  const areApart = !whole && segments.some((segment) => segment.channel !== undefined);
  if (!areApart) return [{ id, groups: { call: id }, ...common, ...extent, ...said(segments) }];
  return Array.from({ length: audio.channels }, (_, channel) => {
    const own = segments.filter((segment) => segment.channel === channel);
    const number = String(channel + 1);
    return {
      id: `${id}-${number}`,
      groups: { call: id, channel: number },
      ...common,
      ...extent,
      ...said(own),
    };
  });
}

/** The channel as a group, counted from 1. */
function channelOf({ channel }: Segment): { channel: string } | Record<string, never> {
  return channel === undefined ? {} : { channel: String(channel + 1) };
}

function said(segments: readonly Segment[]): Pick<Row, 'text' | 'words' | 'nbest'> {
  const inOrder = segments.toSorted((a, b) => a.start - b.start);
  const [only] = inOrder;
  const words: TimedWord[] = inOrder.flatMap((segment) => segment.words);
  const text = inOrder.map((segment) => segment.text).join(' ');
  if (only === undefined || inOrder.length > 1 || only.alternatives.length === 0) return { text, words };
  return { text, words, nbest: only.alternatives.map((alternative) => alternative.text) };
}
