import { InputError } from '@parlando/core';
import {
  alignedSpans,
  classErrors,
  type LatticeAlignment,
  type Mention,
  type SpellingForm,
  spellings,
  sumWordErrors,
  type WordErrors,
  wordErrorRate,
} from '@parlando/metrics';
import type { Row, TokenSpan } from '../reading/row.ts';
import type { AlignedRow } from './aligned-row.ts';
import { type Allowances, alternativesOf } from './allowances.ts';
import type { Blocks } from './blocks.ts';
import { blockSums, intervalOf } from './rates.ts';
import type { SystemReport } from './word-report.ts';

/**
 * Errors in the words of each class of entity.
 *
 * @throws InputError `evaluate/no-spans` if the references mark no entities
 */
export function classesOf(
  references: readonly Row[],
  aligned: readonly AlignedRow[],
  blocks: Blocks,
  level: number,
): NonNullable<SystemReport['classes']> {
  requireSpans(references);
  const byRow = aligned.map(({ lattice }, row) =>
    lattice === undefined ? [] : classErrors(lattice, references[row]?.spans ?? []).entities,
  );
  const names = [...new Set(byRow.flatMap((entities) => entities.map(({ className }) => className)))].sort();
  return names.map((className) => {
    const inClass = byRow.map((entities) => entities.filter((entity) => entity.className === className));
    const counts = inClass.map((entities): WordErrors => sumWordErrors(entities));
    const withSome = counts.map((_, row) => row).filter((row) => (inClass[row]?.length ?? 0) > 0);
    const sum = sumWordErrors(counts);
    const entities = inClass.flat();
    return {
      className,
      words: sum.referenceWords,
      errors: sum.substitutions + sum.deletions + sum.insertions,
      wer: wordErrorRate(sum),
      interval: intervalOf(blockSums(counts, withSome, blocks), level),
      entities: entities.length,
      entitiesRight: entities.filter(({ right }) => right).length,
    };
  });
}

function requireSpans(references: readonly Row[]): void {
  if (references.some(({ spans }) => (spans?.length ?? 0) > 0)) return;
  throw new InputError('evaluate/no-spans', 'the references mark no entities', {
    remedy: 'give .nlp files, or JSONL with "tokens" and "spans": [{"id", "class", "tokens": [0, 1]}]',
  });
}

/**
 * Entities that one recording writes in more than one way, those with the most forms first. What stands for an entity are the
 * hypothesis words that were aligned with its words. Spans that may rightly be said in several ways are left out.
 */
export function spellingsOf(
  references: readonly Row[],
  aligned: readonly AlignedRow[],
  allowances: Allowances | undefined,
): NonNullable<SystemReport['spellings']> {
  const mentions = aligned.flatMap(({ lattice }, i) => {
    const row = references[i];
    if (lattice === undefined || row === undefined) return [];
    const open = allowances === undefined ? {} : alternativesOf(row, allowances);
    return mentionsOf(
      row,
      (row.spans ?? []).filter(({ id }) => open[id] === undefined),
      lattice,
    );
  });
  const mixed = spellings(mentions).flatMap(({ entity, forms, mixedRecordings }) =>
    mixedRecordings.map((recording) => ({ entity, recording, forms: formsIn(recording, forms) })),
  );
  return mixed.sort((a, b) => b.forms.length - a.forms.length);
}

/** The forms of one recording, most frequent first. */
function formsIn(recording: string, forms: readonly SpellingForm[]): { form: string; count: number }[] {
  return forms
    .flatMap(({ form, recordings }) =>
      recordings.filter((each) => each.recording === recording).map(({ count }) => ({ form, count })),
    )
    .sort((a, b) => b.count - a.count);
}

function mentionsOf(row: Row, spans: readonly TokenSpan[], lattice: LatticeAlignment): Mention[] {
  const wordsOf = wordsByToken(lattice);
  const stretches = spans.flatMap((span) => {
    const words = span.tokens.flatMap((token) => wordsOf.get(token) ?? []);
    const entity = withoutMarks(span.tokens.map((token) => row.tokens?.[token] ?? '').join(' '));
    return words.length === 0 ? [] : [{ entity, start: Math.min(...words), end: Math.max(...words) + 1 }];
  });
  return alignedSpans(lattice.steps, stretches).map(({ start, end }, i) => ({
    // Turns of one call are one recording to its reader.
    recording: row.groups['call'] ?? row.id,
    entity: stretches[i]?.entity ?? '',
    form: lattice.hypothesis.words.slice(start, end).join(' '),
  }));
}

/** `Okafor` of `Okafor,`: the marks around a name are none of it. */
function withoutMarks(text: string): string {
  return text.replace(/^\p{P}+|\p{P}+$/gu, '');
}

/** The words of the reference path that stand for each token. */
function wordsByToken({ reference }: LatticeAlignment): Map<number, number[]> {
  const words = new Map<number, number[]>();
  reference.readings.forEach(({ tokens }, word) => {
    for (const token of tokens) {
      const list = words.get(token);
      if (list === undefined) words.set(token, [word]);
      else list.push(word);
    }
  });
  return words;
}
