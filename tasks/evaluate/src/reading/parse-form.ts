import { assertNever } from '@parlando/core';
import type { Form } from './detect-form.ts';
import type { ColumnChoice } from './forms/columns.ts';
import { parseCsv, parseTsv } from './forms/csv.ts';
import { parseCtm } from './forms/ctm.ts';
import { parseJsonl } from './forms/jsonl.ts';
import { parseKaldi } from './forms/kaldi.ts';
import { parseNlp } from './forms/nlp.ts';
import type { Parsed } from './forms/parsed.ts';
import { parseRttm } from './forms/rttm.ts';
import { parseSegLst } from './forms/seglst.ts';
import { parseStm } from './forms/stm.ts';
import { parseSrt, parseVtt } from './forms/subtitles.ts';
import { parseText, parseWholeText } from './forms/text.ts';
import { parseTranscripts } from './forms/transcript.ts';
import { parseTrn } from './forms/trn.ts';

/** How one text becomes rows. */
export interface FormReading extends ColumnChoice {
  /** Path of the text, for errors. */
  readonly path: string;
  /** Id of a row that is a whole file: its name without folder and ending. */
  readonly id: string;
  /** Whether the file is one of a folder. */
  readonly isInFolder: boolean;
  /** Plain text and transcripts of channels as one row a file. */
  readonly whole?: boolean | undefined;
  /** Subtitles, transcripts and .nlp as a row for each cue, segment or turn. */
  readonly turns?: boolean | undefined;
}

/** The rows of a text whose form is known. */
export function parseForm(form: Form, lines: readonly string[], reading: FormReading): Parsed {
  const { id, isInFolder, path, whole = false, turns = false } = reading;
  switch (form) {
    case 'text':
      return whole || isInFolder ? parseWholeText(lines, id) : parseText(lines);
    case 'jsonl':
      return parseJsonl(lines, reading, path);
    case 'csv':
      return parseCsv(lines, reading, path);
    case 'tsv':
      return parseTsv(lines, reading, path);
    case 'transcript':
      return parseTranscripts(lines, { whole, turns, id: isInFolder ? id : undefined });
    case 'kaldi':
      return parseKaldi(lines);
    case 'trn':
      return parseTrn(lines);
    case 'stm':
      return parseStm(lines);
    case 'ctm':
      return heardNothing(parseCtm(lines), reading);
    case 'seglst':
      return parseSegLst(lines);
    case 'rttm':
      return parseRttm(lines);
    case 'srt':
      return parseSrt(lines, { id, turns });
    case 'vtt':
      return parseVtt(lines, { id, turns });
    case 'nlp':
      return parseNlp(lines, { id, turns });
    default:
      return assertNever(form);
  }
}

/** A file of a folder in which no word stands is a recording in which none was heard. */
function heardNothing(parsed: Parsed, { id, isInFolder }: FormReading): Parsed {
  if (!isInFolder || parsed.rows.length + parsed.faults.length > 0) return parsed;
  return { ...parsed, rows: [{ id, text: '', line: 1, groups: { call: id }, words: [] }] };
}
