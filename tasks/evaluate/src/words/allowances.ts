import {
  alignLattices,
  type Chain,
  cutoffRules,
  type EquivalenceRule,
  hyphenRules,
  type Lattice,
  latticeOf,
  latticeWords,
  type Normalizer,
  withChains,
  withEquivalents,
} from '@parlando/metrics';
import type { Alternatives, SpanAlternatives } from '../reading/read-alternatives.ts';
import type { Row } from '../reading/row.ts';
import type { AlignedRow, ErrorPlace } from './aligned-row.ts';

/** What counts as right beside the words of the reference. */
export interface Allowances {
  /** By id of the row; the empty id holds for every row. */
  readonly alternatives: Alternatives;
  /** Words that count as the same, as written. */
  readonly equivalents: readonly EquivalenceRule[];
}

/** Aligns over everything that the reference may say; the words on the path that fits best are the reference. */
export function alignWithAllowances(
  said: Lattice,
  heard: readonly string[],
  ruler: Normalizer,
  allowances: Allowances,
): AlignedRow {
  const hypothesis = latticeOf(heard);
  const rules = [
    ...allowances.equivalents.map((rule) => normalizedRule(rule, ruler)),
    ...hyphenRules([...latticeWords(said), ...heard]),
    ...cutoffRules(latticeWords(said)),
  ];
  const lattice = alignLattices(withEquivalents(said, rules), hypothesis);
  const errors = lattice.steps.flatMap((step): ErrorPlace[] => {
    if (step.type === 'match') return [];
    if (step.type === 'deletion') return [[step.reference, null]];
    return step.type === 'insertion' ? [[null, step.hypothesis]] : [[step.reference, step.hypothesis]];
  });
  return {
    reference: lattice.reference.words,
    hypothesis: lattice.hypothesis.words,
    errors,
    counts: lattice.errors,
    lattice,
  };
}

/** What may be said for the spans of a row: from the file of alternatives, and what the reference itself allows. */
export function alternativesOf(row: Row, { alternatives }: Allowances): SpanAlternatives {
  return { ...row.alternatives, ...(alternatives.get(row.id) ?? alternatives.get('')) };
}

/** The row's tokens, each in the words of the ruler, and beside them the alternatives of its spans. */
export function latticeOfRow(row: Row, ruler: Normalizer, allowances: Allowances): Lattice {
  if (row.tokens === undefined) return latticeOf(ruler.words(row.text));
  const spoken = row.tokens.map((token) => ruler.words(token));
  const bare: Lattice = { nodes: spoken.length + 1, arcs: [] };
  const written = spoken.map((words, token): Chain => {
    return { from: token, to: token + 1, words, reading: { tokens: [token] } };
  });
  const spans = alternativesOf(row, allowances);
  return withChains(bare, [...written, ...alternativeChains(row, spans, ruler, spoken)]);
}

function alternativeChains(
  row: Row,
  spans: SpanAlternatives,
  ruler: Normalizer,
  spoken: readonly (readonly string[])[],
): Chain[] {
  const taken = new Set<number>();
  return (row.spans ?? []).flatMap(({ id, tokens }, index) => {
    const [from] = tokens;
    const forms = spans[id];
    // Spans may lie over one another (a year in a date); the first to name alternatives has its tokens.
    if (from === undefined || forms === undefined || tokens.some((token) => taken.has(token))) return [];
    for (const token of tokens) taken.add(token);
    const asWritten = tokens.flatMap((token) => spoken[token] ?? []).join(' ');
    const to = from + tokens.length;
    return forms.flatMap((form, alternative): Chain[] => {
      const words = ruler.words(form.join(' '));
      if (words.join(' ') === asWritten) return [];
      return [{ from, to, words, reading: { tokens, span: index, alternative } }];
    });
  });
}

function normalizedRule({ words, equivalents }: EquivalenceRule, ruler: Normalizer): EquivalenceRule {
  const inRuler = (list: readonly string[]): string[] => ruler.words(list.join(' '));
  return { words: inRuler(words), equivalents: equivalents.map(inRuler) };
}
