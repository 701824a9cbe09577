import {
  biasEntryErrors,
  fullFormatErrors,
  parlandoEnglish,
  punctuationErrorRate,
  rareWordErrors,
  sumFullFormatErrors,
  valueErrors,
  type WordErrors,
  wordErrorRate,
} from '@parlando/metrics';
import type { Row } from '../reading/row.ts';
import type { AlignedRow } from './aligned-row.ts';
import type { Blocks } from './blocks.ts';
import { classesOf, spellingsOf } from './entities.ts';
import type { SystemRows, WordMeasure } from './measure-words.ts';
import type { Rarity } from './rarity.ts';
import { blockSums, intervalOf, rateOf } from './rates.ts';
import type { SystemReport } from './word-report.ts';

type Details = Pick<SystemReport, 'fullFormat' | 'values' | 'rare' | 'classes' | 'spellings'>;

/** The words of a reference in which values are told apart. */
export interface SaidValues {
  readonly saidValues: (reference: Row) => readonly string[];
}

/** Figures beyond the word error rate, each where the texts allow it. */
export function detailsOf(
  references: readonly Row[],
  { hypotheses }: SystemRows,
  aligned: readonly AlignedRow[],
  measure: WordMeasure & SaidValues,
): Details {
  const {
    blocks,
    level,
    rarity,
    fullFormat,
    entities,
    allowances,
    rulers: [ruler],
  } = measure;
  const texts = references.map(({ text }, i) => ({ said: text, heard: hypotheses[i]?.text ?? '' }));
  return {
    fullFormat: fullFormat && hasFormat(references) ? fullFormatOf(texts, ruler, blocks, level) : null,
    values: valuesOf(references, texts, measure),
    rare: rarity === undefined ? null : rareOf(aligned, rarity, blocks, level),
    classes: entities ? classesOf(references, aligned, blocks, level) : null,
    spellings: entities ? spellingsOf(references, aligned, allowances) : null,
  };
}

/** References in plain lower case say nothing about case and punctuation. */
function hasFormat(references: readonly Row[]): boolean {
  return references.some(({ text }) => /\p{Lu}|[.,;:!?]/u.test(text));
}

interface Texts {
  readonly said: string;
  readonly heard: string;
}

function fullFormatOf(
  texts: readonly Texts[],
  ruler: WordMeasure['rulers'][0],
  blocks: Blocks,
  level: number,
): SystemReport['fullFormat'] {
  const rows = texts.map(({ said, heard }) => fullFormatErrors(said, heard, ruler));
  const { all, parts, punctuation } = sumFullFormatErrors(rows);
  const marks = punctuation.hits + punctuation.missing + punctuation.other;
  return {
    errors: all.substitutions + all.deletions + all.insertions,
    referenceTokens: all.referenceWords,
    rate: wordErrorRate(all),
    interval: intervalOf(
      blockSums(
        rows.map((row) => row.all),
        allRows(rows),
        blocks,
      ),
      level,
    ),
    parts: {
      word: parts.word,
      case: parts.case,
      punctuation: parts.punctuation,
      'number form': parts.numberForm,
      spelling: parts.spelling,
    },
    punctuation: {
      errors: punctuation.missing + punctuation.extra + punctuation.other,
      marks,
      rate: punctuationErrorRate(punctuation),
    },
  };
}

const mostExamples = 50;

/** By parlando-en whatever the ruler: the one that never loses a value. */
function valuesOf(
  references: readonly Row[],
  texts: readonly Texts[],
  { saidValues }: SaidValues,
): SystemReport['values'] {
  const rows = references.map((reference, i) =>
    valueErrors(saidValues(reference), parlandoEnglish.words(texts[i]?.heard ?? '')),
  );
  const sum = (of: (row: (typeof rows)[number]) => number): number =>
    rows.reduce((total, row) => total + of(row), 0);
  return {
    values: sum(({ total }) => total),
    right: sum(({ right }) => right),
    wrong: sum(({ wrong }) => wrong.length),
    missing: sum(({ missing }) => missing.length),
    inserted: sum(({ inserted }) => inserted.length),
    examples: rows
      .flatMap(({ wrong, missing }, i) => [
        ...wrong.map(({ reference, hypothesis }) => ({
          row: references[i]?.id ?? '',
          reference,
          hypothesis,
        })),
        ...missing.map((reference) => ({ row: references[i]?.id ?? '', reference, hypothesis: null })),
      ])
      .slice(0, mostExamples),
  };
}

function rareOf(
  aligned: readonly AlignedRow[],
  { source, rare, list }: Rarity,
  blocks: Blocks,
  level: number,
): SystemReport['rare'] {
  const rows = aligned.map(({ reference, hypothesis }) => rareWordErrors(reference, hypothesis, rare));
  const rateBy = (of: (row: (typeof rows)[number]) => WordErrors) =>
    rateOf(rows.map(of), allRows(rows), blocks, level);
  return {
    source,
    biased: rateBy(({ biased }) => biased),
    unbiased: rateBy(({ unbiased }) => unbiased),
    entries:
      list === undefined
        ? []
        : biasEntryErrors(aligned, list)
            .entries.filter(({ found, missed, inserted }) => found + missed + inserted > 0)
            .map(({ entry, found, missed, inserted }) => ({
              entry: entry.join(' '),
              reference: found + missed,
              found,
              falselyInserted: inserted,
            })),
  };
}

function allRows(rows: readonly unknown[]): number[] {
  return rows.map((_, row) => row);
}
