import type { Row, TimedWord, TokenSpan } from '../row.ts';
import { type NlpToken, parseNlpTokens } from './nlp-tokens.ts';
import { type Parsed, wordTimesFault } from './parsed.ts';

/** How a .nlp becomes rows. */
export interface NlpReading {
  /** Name of the recording: the id of the whole, the group `call` of the turns. */
  readonly id: string;
  /** A row for each turn of a speaker; else the file is one row. */
  readonly turns: boolean;
}

/**
 * A .nlp of fstalign: see {@link parseNlpTokens}. The text of a row has the punctuation, its tokens have not; neighbouring
 * tokens with the same tag (`['0:MONEY']`) are a span, whose id names its alternatives, and spans may lie over one
 * another. Tokens without times are no timed words. The speaker is a group where a row has but one.
 */
export function parseNlp(lines: readonly string[], reading: NlpReading): Parsed {
  const { tokens, faults } = parseNlpTokens(lines);
  for (const token of tokens) {
    const fault = wordTimesFault(token.line, timedWord(token));
    if (fault !== undefined) faults.push(fault);
  }
  return {
    rows: reading.turns ? turnRows(tokens, reading.id) : [nlpRow(reading.id, reading.id, tokens)],
    faults,
  };
}

/** A row for each run of tokens of one speaker. */
function turnRows(tokens: readonly NlpToken[], call: string): Row[] {
  const turns: NlpToken[][] = [];
  for (const token of tokens) {
    const last = turns.at(-1);
    if (last !== undefined && last[0]?.speaker === token.speaker) last.push(token);
    else turns.push([token]);
  }
  return turns.map((turn, index) => {
    const row = nlpRow(`${call}-${index + 1}`, call, turn);
    const [first, last] = [row.words?.[0], row.words?.at(-1)];
    return first === undefined || last === undefined ? row : { ...row, start: first.start, end: last.end };
  });
}

function nlpRow(id: string, call: string, tokens: readonly NlpToken[]): Row {
  const speakers = new Set(tokens.map(({ speaker }) => speaker));
  const [speaker] = speakers;
  const spans = spansOf(tokens);
  const words = tokens.flatMap(timedWord);
  return {
    id,
    text: tokens.map((one) => `${one.prepunctuation}${one.token}${one.punctuation}`).join(' '),
    line: tokens[0]?.line ?? 1,
    groups: { call, ...(speakers.size === 1 && speaker ? { speaker } : {}) },
    tokens: tokens.map(({ token }) => token),
    ...(spans.length === 0 ? {} : { spans }),
    ...(words.length === 0 ? {} : { words }),
  };
}

/** The token as a word with times, in a list; the empty list where it lacks one of them. */
function timedWord({ token, start, end }: NlpToken): TimedWord[] {
  return start === undefined || end === undefined ? [] : [{ text: token, start, end }];
}

function spansOf(tokens: readonly NlpToken[]): TokenSpan[] {
  const spans: { id: string; className: string; tokens: number[] }[] = [];
  let open = new Map<string, (typeof spans)[number]>();
  for (const [index, { tags }] of tokens.entries()) {
    const going = new Map<string, (typeof spans)[number]>();
    for (const { id, className } of tags) {
      const key = `${id}:${className}`;
      const span = open.get(key) ?? { id, className, tokens: [] };
      if (span.tokens.length === 0) spans.push(span);
      span.tokens.push(index);
      going.set(key, span);
    }
    open = going;
  }
  return spans;
}
