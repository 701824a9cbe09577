import { describe, expect, it } from 'vitest';
import { renderWords } from './render-words.ts';
import { measured, type Pair } from './reports.test.sample.ts';
import type { WordReport } from './word-report.ts';

const said = 'we met him at the lake';
const wrong = 'we met him at the cake';
const rows = (count: number, isWrong: (row: number) => boolean): Pair[] =>
  Array.from({ length: count }, (_, row) => [said, isWrong(row) ? wrong : said]);

const bySpeaker = { groups: (row: number) => ({ speaker: `speaker ${row}` }) };

type Difference = WordReport['differences'][number];
const pValue = ({ tests }: Difference, name: string): number | undefined =>
  tests.find((test) => test.name === name)?.pValue;

// Six speakers, a row each: the first system is right, the second wrong with all of them, the third with five.
const three = {
  right: rows(6, () => false),
  six: rows(6, () => true),
  five: rows(6, (row) => row < 5),
};

describe('differences', () => {
  it('are those of every pair, the earlier one first', () => {
    const { differences } = measured(three, bySpeaker);
    expect(differences.map(({ first, second, difference }) => [second, first, difference])).toEqual([
      ['six', 'right', expect.closeTo(6 / 36, 12)],
      ['five', 'right', expect.closeTo(5 / 36, 12)],
      ['five', 'six', expect.closeTo(-1 / 36, 12)],
    ]);
  });

  it('of one system are none', () => {
    expect(measured({ right: three.right }, bySpeaker).differences).toEqual([]);
  });

  it('of two have the probabilities as they are', () => {
    const [pair] = measured({ right: three.right, six: three.six }, bySpeaker).differences;
    expect(pValue(pair!, 'sign (blocks)')).toBeCloseTo(2 / 2 ** 6, 12);
  });

  it('of three have them adjusted: the smallest times three, the next times two', () => {
    const { differences } = measured(three, bySpeaker);
    const signs = differences.map((pair) => pValue(pair, 'sign (blocks)'));
    expect(signs).toEqual([(3 * 2) / 2 ** 6, (2 * 2) / 2 ** 5, 1].map((p) => expect.closeTo(p, 12)));
    // McNemar sees the same six, five and one word.
    expect(differences.map((pair) => pValue(pair, 'McNemar (words)'))).toEqual(signs);
  });
});

describe('tests that only some pairs have', () => {
  // In fifty rows the second system has ten errors, the third fifty: only the third makes fifty segments.
  const report = measured({
    right: rows(50, () => false),
    ten: rows(50, (row) => row < 10),
    fifty: rows(50, () => true),
  });

  it('are adjusted over these pairs', () => {
    const { differences } = report;
    expect(differences.map((pair) => pValue(pair, 'MAPSSWE (segments)'))).toEqual([
      undefined,
      0,
      expect.any(Number),
    ]);
    // Without forty of fifty errors: mean 0.8, variance 8 / 49, z = 14, and 0 for the other pair.
    expect(differences[2]!.tests.find(({ name }) => name === 'MAPSSWE (segments)')).toMatchObject({
      statistic: expect.closeTo(-14, 9),
      pairs: 50,
    });
  });

  it('stand below their own heading', () => {
    const lines = renderWords(report, 'md').split('\n');
    const heading = lines.findIndex((line) => line.startsWith('| second - first |'));
    const cells = (line: number): string[] =>
      lines[line]!.split(' | ').map((cell) => cell.replaceAll(/^\| | \|$/g, ''));
    const column = cells(heading).indexOf('MAPSSWE (segments) p');
    const shown = [2, 3, 4].map((below) => cells(heading + below)[column]);
    expect(shown).toEqual(['-', '\\< 0.0001', '\\< 0.0001']);
    expect(cells(heading + 2)[cells(heading).indexOf('McNemar (words) p')]).toBe('0.0020');
  });
});
