import { describe, expect, it } from 'vitest';
import type { Row } from '../reading/row.ts';
import { blocksOf } from './blocks.ts';

const row = (id: string, groups: Record<string, string> = {}): Row => ({ id, text: '', line: 1, groups });

describe('blocksOf', () => {
  it('draws the highest level that every row names', () => {
    const rows = [1, 2, 3, 4, 5, 6].map((n) => row(`${n}`, { call: `call ${n % 5}`, speaker: 's' }));
    expect(blocksOf(rows, undefined)).toMatchObject({ name: 'call', refused: null });
    expect(blocksOf(rows, undefined).rows).toHaveLength(5);
  });

  it('goes down to speakers, then to utterances', () => {
    expect(blocksOf([row('1', { speaker: 'ann' }), row('2', { speaker: 'ann' })], undefined)).toMatchObject({
      name: 'speaker',
      refused: '1 speaker: fewer than 5 say nothing about other speakers',
    });
    expect(blocksOf([row('1', { speaker: 'ann' }), row('2')], undefined).name).toBe('utterance');
  });

  it('takes speakers of different calls for different people', () => {
    const rows = [row('1', { call: 'a', speaker: '1' }), row('2', { call: 'b', speaker: '1' })];
    expect(blocksOf(rows, 'speaker').of).toEqual(['a 1', 'b 1']);
  });

  it('names the columns that there are when the one asked for is missing', () => {
    const call = () => blocksOf([row('7', { region: 'north' })], 'city');
    expect(call).toThrow(
      expect.objectContaining({ code: 'evaluate/unknown-block', remedy: 'it has region' }),
    );
  });
});
