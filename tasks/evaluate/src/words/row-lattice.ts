import {
  alignmentRuns,
  type Chain,
  type Lattice,
  latticeOf,
  type Normalizer,
  withChains,
} from '@parlando/metrics';
import type { SpanAlternatives } from '../reading/read-alternatives.ts';
import type { Row } from '../reading/row.ts';
import { type Allowances, alternativesOf } from './allowances.ts';

/**
 * Everything that a row may say, in the words of a ruler: its text, and beside it the alternatives of its spans. Where
 * the row has tokens every word is tied to those that it stands for.
 *
 * The ruler reads the text as a whole, as it reads a hypothesis, since it may make one word of several tokens ("twenty
 * nine percent" is 29%). Such tokens stand together: a span that begins or ends among them is said with its neighbours,
 * and so are its alternatives.
 */
export function latticeOfRow(row: Row, ruler: Normalizer, allowances: Allowances): Lattice {
  const whole = ruler.words(row.text);
  if (row.tokens === undefined) return latticeOf(whole);
  const tokens = row.tokens;
  const places = placesInWhole(
    whole,
    tokens.map((token) => ruler.words(token)),
  );
  const chains = [
    ...wholeChains(whole, places),
    ...openSpans(row, alternativesOf(row, allowances)).flatMap((span) =>
      alternativeChains(span, tokens, places, ruler),
    ),
  ];
  return latticeOfChains(chains);
}

/** Nodes are the places between tokens where some chain begins or ends. */
function latticeOfChains(chains: readonly Chain[]): Lattice {
  const places = [...new Set([0, ...chains.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  const nodeOf = new Map(places.map((place, node) => [place, node]));
  const numbered = chains.map((chain): Chain => {
    return { ...chain, from: nodeOf.get(chain.from) ?? 0, to: nodeOf.get(chain.to) ?? 0 };
  });
  return withChains({ nodes: places.length, arcs: [] }, numbered);
}

/** A span whose tokens may be said in other ways. */
interface OpenSpan {
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly forms: readonly (readonly string[])[];
}

/** Spans may lie over one another (a year in a date); the first to name alternatives has its tokens. */
function openSpans({ spans = [] }: Row, alternatives: SpanAlternatives): OpenSpan[] {
  const taken = new Set<number>();
  return spans.flatMap(({ id, tokens }, index): OpenSpan[] => {
    const [from] = tokens;
    const forms = alternatives[id];
    if (from === undefined || forms === undefined || tokens.some((token) => taken.has(token))) return [];
    for (const token of tokens) taken.add(token);
    return [{ index, from, to: from + tokens.length, forms }];
  });
}

function alternativeChains(
  { index, from, to, forms }: OpenSpan,
  tokens: readonly string[],
  places: readonly Place[],
  ruler: Normalizer,
): Chain[] {
  const start = places.findLast(({ token }) => token <= from)?.token ?? 0;
  const end = places.find(({ token }) => token >= to)?.token ?? tokens.length;
  const said = (form: readonly string[]): string[] =>
    ruler.words([...tokens.slice(start, from), ...form, ...tokens.slice(to, end)].join(' '));
  const asWritten = said(tokens.slice(from, to)).join(' ');
  return forms.flatMap((form, alternative): Chain[] => {
    const words = said(form);
    if (words.join(' ') === asWritten) return [];
    return [
      { from: start, to: end, words, reading: { tokens: range(start, end), span: index, alternative } },
    ];
  });
}

/** The whole text, from place to place. */
function wholeChains(whole: readonly string[], places: readonly Place[]): Chain[] {
  return places.slice(1).map((end, i): Chain => {
    const start = places[i] as Place;
    return {
      from: start.token,
      to: end.token,
      words: whole.slice(start.word, end.word),
      reading: { tokens: range(start.token, end.token) },
    };
  });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

/** A place between tokens, and the same place between the words of the whole reading. */
interface Place {
  readonly token: number;
  readonly word: number;
}

/** The places that both readings share, from the start to the end, found by aligning their words. */
function placesInWhole(whole: readonly string[], spoken: readonly (readonly string[])[]): Place[] {
  const flat = spoken.flat();
  const wordOf = new Int32Array(flat.length).fill(-1);
  for (const { type, referenceStart, referenceEnd, hypothesisStart } of alignmentRuns(flat, whole)) {
    if (type !== 'match') continue;
    for (let i = referenceStart; i < referenceEnd; i++) wordOf[i] = hypothesisStart + i - referenceStart;
  }
  const places: Place[] = [{ token: 0, word: 0 }];
  let word = 0;
  for (let token = 1; token < spoken.length; token++) {
    word += spoken[token - 1]?.length ?? 0;
    const before = word > 0 ? (wordOf[word - 1] as number) : -1;
    const after = word < flat.length ? (wordOf[word] as number) : -1;
    if (before >= 0) places.push({ token, word: before + 1 });
    else if (after >= 0) places.push({ token, word: after });
  }
  places.push({ token: spoken.length, word: whole.length });
  return places;
}
