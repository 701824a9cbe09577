import { z } from 'zod';
import type { Row, TimedWord, TokenSpan } from '../row.ts';
import { firstIssue } from './first-issue.ts';
import { wordsOf } from './parsed.ts';

const wordSchema = z.object({
  text: z.string().optional(),
  word: z.string().optional(),
  start: z.number(),
  end: z.number(),
  confidence: z.number().min(0).max(1).optional(),
});
const wordsSchema = z.array(wordSchema);

const textsSchema = z.array(z.string());

const nameSchema = z.union([z.string(), z.number()]);
const indicesSchema = z.array(z.int().min(0));
const spanSchema = z.union([
  z.object({ id: nameSchema.optional(), class: z.string(), tokens: indicesSchema }),
  z.tuple([nameSchema, z.string(), indicesSchema]),
]);
const spansSchema = z.array(spanSchema);

/** Words with times; undefined where there is no list, what is wrong with it as a string. */
export function readTimedWords(value: unknown): TimedWord[] | string | undefined {
  if (!Array.isArray(value)) return undefined;
  const parsed = wordsSchema.safeParse(value);
  if (!parsed.success) return firstIssue(parsed.error, 'words');
  const nameless = parsed.data.findIndex(({ text, word }) => text === undefined && word === undefined);
  if (nameless >= 0) return `words[${nameless}] has neither "text" nor "word"`;
  return parsed.data.map(({ text, word, start, end, confidence }) => ({
    text: (text ?? word ?? '').trim(),
    start,
    end,
    ...(confidence === undefined ? {} : { confidence }),
  }));
}

/** A list of texts; undefined where there is none. */
export function readTokens(value: unknown): string[] | undefined {
  const parsed = Array.isArray(value) ? textsSchema.safeParse(value) : undefined;
  return parsed?.success ? parsed.data : undefined;
}

/** Other readings; undefined where there are none, what is wrong with them as a string. */
export function readNbest(value: unknown): string[] | string | undefined {
  if (!Array.isArray(value)) return undefined;
  const parsed = textsSchema.safeParse(value);
  return parsed.success ? parsed.data : firstIssue(parsed.error, 'nbest');
}

/**
 * The spans of `entities` and `spans`, which count in `tokens` or else in the words of the text as white space parts
 * them; what is wrong with them as a string.
 */
export function readSpans(
  fields: Readonly<Record<string, unknown>>,
  text: string,
  tokens: readonly string[] | undefined,
): Pick<Row, 'tokens' | 'spans'> | string {
  const named = ['entities', 'spans'].filter((name) => Array.isArray(fields[name]));
  if (named.length === 0) return {};
  const counted = tokens ?? wordsOf(text);
  const spans: TokenSpan[] = [];
  for (const name of named) {
    const parsed = spansSchema.safeParse(fields[name]);
    if (!parsed.success) return firstIssue(parsed.error, name);
    for (const [index, span] of parsed.data.entries()) spans.push(spanOf(span, `${name}${index + 1}`));
  }
  return spansFault(spans, counted.length) ?? { tokens: counted, spans };
}

function spanOf(span: z.infer<typeof spanSchema>, fallback: string): TokenSpan {
  const [id, className, tokens] = Array.isArray(span)
    ? span
    : ([span.id ?? fallback, span.class, span.tokens] as const);
  return { id: String(id), className, tokens: tokens.toSorted((a, b) => a - b) };
}

function spansFault(spans: readonly TokenSpan[], tokens: number): string | undefined {
  const ids = new Set<string>();
  for (const { id, tokens: indices } of spans) {
    if (ids.has(id)) return `two spans with the id "${id}"`;
    ids.add(id);
    const outside = indices.find((index) => index >= tokens);
    if (outside !== undefined) return `span "${id}" names token ${outside} of ${tokens}`;
  }
  return undefined;
}
