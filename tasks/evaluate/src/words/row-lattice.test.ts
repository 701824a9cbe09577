import { alignLattices, latticeOf, parlandoEnglish } from '@parlando/metrics';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../reading/row.ts';
import { latticeOfRow } from './row-lattice.ts';

const none = { alternatives: new Map(), equivalents: [] };

function rowOf(text: string, spans: Row['spans'] = []): Row {
  return { id: 'row', text, line: 1, groups: {}, tokens: text.split(' '), spans };
}

function against(row: Row, heard: string, allowances = none) {
  const lattice = latticeOfRow(row, parlandoEnglish, allowances);
  return alignLattices(lattice, latticeOf(parlandoEnglish.words(heard)));
}

describe('latticeOfRow', () => {
  it.each([
    ['we grew twenty nine percent', 'we grew 29%'],
    ['it costs one dollar fifty today', 'it costs $1.50 today'],
    ["Ten o'clock is fine, isn't it?", "10:00 is fine isn't it"],
    ['call 1-800-555-0199 now', 'call one eight hundred five five five oh one nine nine now'],
  ])('reads %j as a whole, as it reads %j', (said, heard) => {
    expect(against(rowOf(said), heard).cost).toBe(0);
    expect(against(rowOf(said), said).cost).toBe(0);
  });

  it('does not take the words of the tokens for right where the whole says something else', () => {
    expect(against(rowOf('we grew twenty nine percent'), 'we grew 20 9 percent').errors.hits).toBe(2);
  });

  it('ties every word to the tokens that it stands for', () => {
    const { reference } = against(rowOf('we grew twenty nine percent today'), 'we grew 29% today');
    expect(reference.words).toEqual(['we', 'grew', '29%', 'today']);
    expect(reference.readings.map(({ tokens }) => tokens)).toEqual([[0], [1], [2, 3, 4], [5]]);
  });

  it('says the alternatives of a span with the tokens that are read together with it', () => {
    const row = rowOf('we grew twenty nine percent', [{ id: '0', className: 'CARDINAL', tokens: [2, 3] }]);
    const alternatives = new Map([['row', { 0: [['nearly', 'thirty']] }]]);
    expect(against(row, 'we grew nearly 30 percent', { ...none, alternatives }).cost).toBe(0);
  });

  it('always finds a text equal to itself', () => {
    const word = fc.constantFrom(
      'one',
      'twenty',
      'nine',
      'percent',
      '$5',
      'dollars',
      'oh',
      'and',
      'a',
      'half',
      'the',
      'Mr.',
      "it's",
      '10:00',
      '-',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30, size: 'max' }), (words) => {
        const text = words.join(' ');
        expect(against(rowOf(text), text).cost).toBe(0);
      }),
    );
  });
});
