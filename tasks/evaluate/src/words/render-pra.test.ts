import { expect, it } from 'vitest';
import { renderPra } from './render-pra.ts';
import type { WordReport } from './word-report.ts';

it('draws alignments as sclite does', () => {
  const report = {
    systems: [{ name: 'base' }],
    rows: [
      {
        id: 'a-1',
        outputs: [
          {
            reference: ['the', 'cat', 'sat', 'on', 'the', 'mat'],
            hypothesis: ['the', 'cat', 'sits', 'on', 'mat', 'now'],
            errors: [
              [2, 2],
              [4, null],
              [null, 5],
            ],
          },
        ],
      },
    ],
  } as unknown as WordReport;
  expect(renderPra(report)).toBe(
    [
      'SYSTEM: base  #utts: 1',
      '',
      'id: (a-1)',
      'Scores: (#C #S #D #I) 4 1 1 1',
      'REF:  the cat SAT  on THE mat ***',
      'HYP:  the cat SITS on *** mat NOW',
      'Eval:         S       D       I',
      '',
    ].join('\n'),
  );
});
