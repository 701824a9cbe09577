import {
  alignLattices,
  cutoffRules,
  type EquivalenceRule,
  hyphenRules,
  type Lattice,
  latticeOf,
  latticeWords,
  type Normalizer,
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

function normalizedRule({ words, equivalents }: EquivalenceRule, ruler: Normalizer): EquivalenceRule {
  const inRuler = (list: readonly string[]): string[] => ruler.words(list.join(' '));
  return { words: inRuler(words), equivalents: equivalents.map(inRuler) };
}
