import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measured, type Pair, someRows, someText } from './reports.test.sample.ts';

const normalizer = ['parlando-en', 'whisper-en', 'whisper-basic', 'none'];

const totalsOf = (rows: readonly Pair[]) => measured({ base: rows }, { normalizer }).systems[0]!.totals;

describe('laws of word errors', () => {
  it('a text against itself has none, by any ruler', () => {
    fc.assert(
      fc.property(fc.array(someText, { minLength: 1, maxLength: 8, size: 'max' }), (texts) => {
        for (const total of totalsOf(texts.map((text) => [text, text]))) {
          expect(total).toMatchObject({
            substitutions: 0,
            deletions: 0,
            insertions: 0,
            wer: 0,
            wrongRows: 0,
          });
        }
      }),
    );
  });

  it('swapped sides have as many errors, with deletions for insertions', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(someText, someText), { minLength: 1, maxLength: 8, size: 'max' }),
        (rows) => {
          const swapped = totalsOf(rows.map(([said, heard]) => [heard, said]));
          // Which of two alignments that cost the same is taken may differ; sums and differences may not.
          const counts = ({ substitutions, deletions, insertions }: (typeof swapped)[0]) => ({
            errors: substitutions + deletions + insertions,
            surplus: deletions - insertions,
          });
          totalsOf(rows).forEach((total, i) => {
            const { errors, surplus } = counts(total);
            expect(counts(swapped[i]!)).toEqual({ errors, surplus: 0 - surplus });
          });
        },
      ),
    );
  });

  it('totals do not depend on the order of the rows', () => {
    const shuffled = someRows.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        const bare = (pairs: readonly Pair[]) => totalsOf(pairs).map(({ interval, ...total }) => total);
        expect(bare(others)).toEqual(bare(rows));
      }),
    );
  });

  it('groups add up to the whole', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const report = measured(
          { base: rows },
          { by: ['kind'], groups: (row) => ({ kind: `kind ${row % 3}` }) },
        );
        const [{ totals, groups }] = report.systems as [(typeof report.systems)[0]];
        for (const count of ['substitutions', 'deletions', 'insertions', 'hits', 'rows'] as const) {
          expect(groups.reduce((sum, group) => sum + group[count], 0)).toBe(totals[0]![count]);
        }
      }),
    );
  });

  it('the errors of the rows are those of the totals', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const report = measured({ base: rows });
        const { substitutions, deletions, insertions } = report.systems[0]!.totals[0]!;
        const errors = report.rows.flatMap(({ outputs }) => outputs[0]!.errors);
        expect(errors.filter(([said, heard]) => said !== null && heard !== null)).toHaveLength(substitutions);
        expect(errors.filter(([, heard]) => heard === null)).toHaveLength(deletions);
        expect(errors.filter(([said]) => said === null)).toHaveLength(insertions);
      }),
    );
  });
});
