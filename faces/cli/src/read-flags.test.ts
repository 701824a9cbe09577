import { describe, expect, test } from 'vitest';
import { readFlags } from './read-flags.ts';

const table = {
  model: { type: 'string', summary: '' },
  maxGap: { type: 'number', summary: '' },
  vad: { type: 'boolean', default: true, summary: '' },
  force: { type: 'boolean', default: false, summary: '' },
  output: { type: 'string', summary: '' },
  by: { type: 'list', separator: ',', default: [], summary: '' },
} as const;

const read = (...argv: string[]) => {
  const { values, positionals, page } = readFlags(table, argv);
  return { values: Object.fromEntries(values), positionals, page };
};

describe('readFlags', () => {
  test('sorts options from inputs, wherever they stand', () => {
    expect(read('a.wav', '--model', 'tiny', 'b.wav', '--max-gap=2', '-o', 'out', '-')).toEqual({
      values: { model: 'tiny', maxGap: '2', output: 'out' },
      positionals: ['a.wav', 'b.wav', '-'],
      page: undefined,
    });
  });

  test('switches go on, and off by --no-', () => {
    expect(read('--no-vad', '--force').values).toEqual({ vad: false, force: true });
    expect(read('--vad', '--no-force').values).toEqual({ vad: true, force: false });
  });

  test('the last of two wins', () => {
    expect(read('--model', 'a', '--model', 'b').values).toEqual({ model: 'b' });
  });

  test('of a list all are kept, as they were given', () => {
    expect(read('--by', 'call,speaker', 'a.wav', '--by=length').values).toEqual({
      by: ['call,speaker', 'length'],
    });
    expect(read('a.wav').values).toEqual({});
  });

  test('after -- everything is an input', () => {
    expect(read('--', '--model', '-o').positionals).toEqual(['--model', '-o']);
  });

  test('a negative number is a value', () => {
    expect(read('--max-gap', '-1').values).toEqual({ maxGap: '-1' });
  });

  test('pages are asked for anywhere', () => {
    expect(read('a.wav', '-h').page).toBe('help');
    expect(read('a.wav', '--version').page).toBe('version');
  });

  test.each([
    [['--modle', 'x'], 'options/unknown', 'did you mean --model?'],
    [['--no-vda'], 'options/unknown', 'did you mean --no-vad?'],
    [['--colour'], 'options/unknown', 'see --help for the options'],
    [['-x'], 'options/unknown', 'see --help for the options'],
    [['--model'], 'options/missing-value', 'write --model VALUE; see --help for what it takes'],
    [['--by', '--force'], 'options/missing-value', 'write --by VALUE; see --help for what it takes'],
    [['--no-by'], 'options/unknown', 'see --help for the options'],
    [['--model='], 'options/missing-value', 'write --model VALUE; see --help for what it takes'],
    [['--output', '--force'], 'options/missing-value', 'write --output VALUE; see --help for what it takes'],
    [['--force=yes'], 'options/unexpected-value', 'write --force alone'],
    [['--no-model'], 'options/unknown', 'see --help for the options'],
  ])('%j is refused: %s', (argv, code, remedy) => {
    expect(() => read(...argv)).toThrow(expect.objectContaining({ code, remedy, exitCode: 2 }));
  });
});
