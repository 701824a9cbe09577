import type { InputFormat } from './input-format.ts';

/** A form that is known, not one to be found out. */
export type Form = Exclude<InputFormat, 'auto'>;

/** What the end of a file's name says. */
const formOfEnding: Readonly<Record<string, Form>> = {
  txt: 'text',
  text: 'text',
  csv: 'csv',
  tsv: 'tsv',
  trn: 'trn',
  stm: 'stm',
  ctm: 'ctm',
  rttm: 'rttm',
  srt: 'srt',
  vtt: 'vtt',
  nlp: 'nlp',
};

/** Endings of files that hold JSON: which form of it, their content tells. */
const jsonEndings = new Set(['json', 'jsonl', 'ndjson']);

/** Kaldi names files by what they are. */
const kaldiName = /(^|[/\\])text$/;

/** The ending of a file's name in small letters, without its dot; empty for none. */
export function endingOf(path: string): string {
  return /[^/\\]\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** Whether a file of that name is picked out of a folder: of `form`, or of any if none is given. */
export function isTextFile(path: string, form: Form | undefined): boolean {
  const ending = endingOf(path);
  if (form === undefined) return ending in formOfEnding || jsonEndings.has(ending) || kaldiName.test(path);
  const isJson = form === 'jsonl' || form === 'transcript' || form === 'seglst';
  return isJson ? jsonEndings.has(ending) : formOfEnding[ending] === form;
}

/**
 * The form of a text: by its name, else by what it holds; undefined where neither tells. A name without an ending, and
 * standard input, is plain text where nothing else is recognised.
 */
export function detectForm(path: string, lines: readonly string[]): Form | undefined {
  if (kaldiName.test(path)) return 'kaldi';
  const ending = endingOf(path);
  const byName = formOfEnding[ending];
  if (byName !== undefined) return byName;
  const first = lines.slice(0, 50).filter((line) => line.trim() !== '' && !line.startsWith(';;'));
  if (jsonEndings.has(ending)) return jsonForm(lines, first) ?? (ending === 'json' ? undefined : 'jsonl');
  return formOfContent(lines, first) ?? (ending === '' ? 'text' : undefined);
}

function formOfContent(lines: readonly string[], first: readonly string[]): Form | undefined {
  const [line = ''] = first;
  if (/^\s*[[{]/.test(line)) return jsonForm(lines, first);
  if (line.startsWith('WEBVTT')) return 'vtt';
  if (line.startsWith('token|')) return 'nlp';
  if (/^\s*\d+\s*$/.test(line) && first[1]?.includes('-->')) return 'srt';
  const every = (pattern: RegExp): boolean => first.length > 0 && first.every((text) => pattern.test(text));
  if (every(/^\s*(SPEAKER|SPKR-INFO|NON-LEX|LEXEME)(\s+\S+){8,9}\s*$/)) return 'rttm';
  if (every(/^\s*\S+\s+\S+\s+-?\d[\d.]*\s+-?\d[\d.]*\s+\S+(\s+\S+)?\s*$/)) return 'ctm';
  if (every(/^\s*\S+\s+\S+\s+\S+\s+\d[\d.]*\s+\d[\d.]*(\s|$)/)) return 'stm';
  if (every(/\(\s*[^()\s]+\s*\)\s*$/)) return 'trn';
  return tableForm(line);
}

/** A first line that names columns, one of which may hold texts. */
function tableForm(line: string): Form | undefined {
  const hasText = (mark: string): boolean =>
    line.includes(mark) && line.split(mark).some((cell) => columnNames.test(cell));
  if (hasText('\t')) return 'tsv';
  return hasText(',') || hasText(';') ? 'csv' : undefined;
}

const columnNames =
  /^"?(text|reference|ref|transcript|sentence|words|hypothesis|hyp|prediction|pred_text|id|utt_id|utterance_id)"?$/;

function jsonForm(lines: readonly string[], first: readonly string[]): Form | undefined {
  const [line = ''] = first;
  // The beginning is enough: a transcript or a list of segments may be long.
  const start = lines.slice(0, 50).join('\n').slice(0, 4000);
  if (line.trimStart().startsWith('[')) return /"session_id"/.test(start) ? 'seglst' : undefined;
  if (/"version"\s*:\s*1\b/.test(start) && /"audio"\s*:\s*\{/.test(start)) return 'transcript';
  return isObject(line) ? 'jsonl' : undefined;
}

function isObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
