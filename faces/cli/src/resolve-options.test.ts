import { describe, expect, expectTypeOf, test } from 'vitest';
import type { GivenValue } from './read-flags.ts';
import { resolveOptions } from './resolve-options.ts';

const table = {
  model: { type: 'string', default: 'base', summary: '' },
  beam: { type: 'integer', default: 1, minimum: 1, maximum: 16, summary: '' },
  gain: { type: 'number', minimum: 0, summary: '' },
  channels: { type: 'choice', choices: ['mix', 'split'], default: 'mix', summary: '' },
  from: { type: 'time', summary: '' },
  vad: { type: 'boolean', default: true, summary: '' },
  by: { type: 'list', separator: ',', default: ['call'], summary: '' },
  system: { type: 'list', default: [], summary: '' },
} as const;

const resolve = (given: Record<string, GivenValue>) => resolveOptions(table, new Map(Object.entries(given)));

describe('resolveOptions', () => {
  test('fills in defaults; what has none stays undefined', () => {
    expect(resolve({})).toEqual({
      model: 'base',
      beam: 1,
      gain: undefined,
      channels: 'mix',
      from: undefined,
      vad: true,
      by: ['call'],
      system: [],
    });
  });

  test('turns text into values', () => {
    expect(resolve({ beam: '5', gain: '0.5', channels: 'split', from: '1:30', vad: false })).toEqual({
      model: 'base',
      beam: 5,
      gain: 0.5,
      channels: 'split',
      from: 90,
      vad: false,
      by: ['call'],
      system: [],
    });
  });

  test('cuts lists at their separator, each time they are given; one without a separator stays whole', () => {
    expect(resolve({ by: ['call, speaker', ',length,'] }).by).toEqual(['call', 'speaker', 'length']);
    expect(resolve({ by: 'call,speaker' }).by).toEqual(['call', 'speaker']);
    expect(resolve({ system: ['tiny', 'cmd: asr -a, {audio}'] }).system).toEqual([
      'tiny',
      'cmd: asr -a, {audio}',
    ]);
  });

  test('the types follow from the table', () => {
    const options = resolve({});
    expectTypeOf(options.channels).toEqualTypeOf<'mix' | 'split'>();
    expectTypeOf(options.beam).toEqualTypeOf<number>();
    expectTypeOf(options.from).toEqualTypeOf<number | undefined>();
    expectTypeOf(options.vad).toEqualTypeOf<boolean>();
    expectTypeOf(options.by).toEqualTypeOf<readonly string[]>();
  });

  test.each([
    [{ beam: '0' }, 'options/out-of-range', 'choose a value 1 to 16'],
    [{ beam: '17' }, 'options/out-of-range', 'choose a value 1 to 16'],
    [{ beam: '2.5' }, 'options/not-a-number', 'write --beam N, 1 to 16'],
    [{ beam: 'many' }, 'options/not-a-number', 'write --beam N, 1 to 16'],
    [{ gain: '-1' }, 'options/out-of-range', 'choose a value at least 0'],
    [{ gain: 'Infinity' }, 'options/not-a-number', 'write --gain N, at least 0'],
    [{ channels: 'spilt' }, 'options/unknown-choice', 'did you mean split? it is one of mix, split'],
    [{ from: 'noon' }, 'options/time', 'write seconds (90.5) or [hours:]minutes:seconds (1:30, 1:02:03.5)'],
  ])('%j is refused: %s', (given, code, remedy) => {
    expect(() => resolve(given as Record<string, string>)).toThrow(
      expect.objectContaining({ code, remedy, exitCode: 2 }),
    );
  });
});
