import { InputError } from '@parlando/core';

/** A token of a reference transcript, with what fstalign's nlp files say of it. */
export interface NlpToken {
  readonly token: string;
  /** Empty if not known. */
  readonly speaker: string;
  /** Seconds from the start of the recording; absent if not known. */
  readonly start?: number;
  readonly end?: number;
  /** What stands after the token, such as a comma; empty for nothing. */
  readonly punctuation: string;
  /** `UC` first letter, `LC` none, `CA` all, `MC` otherwise capital; empty if not known. */
  readonly letterCase: string;
  /** The entities that the token belongs to, the first of which may have alternatives: column `tags`. */
  readonly tags: readonly NlpTag[];
  /** Ids of all entities that the token belongs to: column `wer_tags`. */
  readonly entityIds: readonly string[];
}

interface NlpTag {
  readonly id: string;
  readonly className: string;
}

/** Neighbouring tokens with the same first tag. */
export interface NlpSpan extends NlpTag {
  /** Indices into the tokens. */
  readonly tokens: readonly number[];
}

/**
 * Reads an nlp file of fstalign (docs/NLP-Format.md): fields separated by `|`, one token a line, under a header that
 * names them. Fields other than those of {@link NlpToken} are passed over, and all but `token` may be missing.
 *
 * @throws InputError `metrics/nlp` naming the line if the header has no `token`, or a line has another number of
 *   fields than the header, an empty token, tags that are no list or times that are no numbers
 */
export function parseNlp(text: string): NlpToken[] {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  const header = fieldsOf(lines[0] ?? '');
  if (!header.includes('token')) refuse(1, 'no header with a field "token"');
  return lines.flatMap((line, index) => {
    if (index === 0 || line.trim() === '') return [];
    const fields = fieldsOf(line);
    if (fields.length !== header.length) refuse(index + 1, `${fields.length} fields, not ${header.length}`);
    return [tokenOf((name) => fields[header.indexOf(name)] ?? '', index + 1)];
  });
}

/** The spans that {@link NlpToken.tags} mark: what alternatives are given for. */
export function nlpSpans(tokens: readonly NlpToken[]): NlpSpan[] {
  const spans: (NlpTag & { tokens: number[] })[] = [];
  tokens.forEach(({ tags: [tag] }, index) => {
    if (tag === undefined) return;
    const last = spans.at(-1);
    const goesOn =
      last?.tokens.at(-1) === index - 1 && last.id === tag.id && last.className === tag.className;
    if (goesOn) last.tokens.push(index);
    else spans.push({ ...tag, tokens: [index] });
  });
  return spans;
}

const fieldsOf = (line: string): string[] => line.split('|').map((field) => field.trim());

function tokenOf(field: (name: string) => string, line: number): NlpToken {
  const token = field('token');
  if (token === '') refuse(line, 'an empty token');
  const start = secondsOf(field('ts'), line);
  const end = secondsOf(field('endTs'), line);
  return {
    token,
    speaker: field('speaker'),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    punctuation: field('punctuation'),
    letterCase: field('case'),
    tags: listOf(field('tags'), line).map((tag) => tagOf(tag, line)),
    entityIds: listOf(field('wer_tags'), line),
  };
}

function secondsOf(field: string, line: number): number | undefined {
  if (field === '') return undefined;
  const seconds = Number(field);
  if (!Number.isFinite(seconds)) refuse(line, `a time that is no number: ${field}`);
  return seconds;
}

/** Reads `['a', 'b']`. */
function listOf(field: string, line: number): string[] {
  if (field === '' || field === '[]') return [];
  if (!/^\[\s*'[^']*'(\s*,\s*'[^']*')*\s*\]$/u.test(field)) refuse(line, `no list: ${field}`);
  return [...field.matchAll(/'([^']*)'/gu)].map(([, item]) => item as string);
}

function tagOf(tag: string, line: number): NlpTag {
  const colon = tag.indexOf(':');
  if (colon < 1) refuse(line, `a tag that is no "id:CLASS": ${tag}`);
  return { id: tag.slice(0, colon), className: tag.slice(colon + 1) };
}

function refuse(line: number, what: string): never {
  throw new InputError('metrics/nlp', `line ${line} of the nlp file has ${what}`, {
    remedy: 'Give one token a line, its fields separated by "|" as the header names them.',
  });
}
