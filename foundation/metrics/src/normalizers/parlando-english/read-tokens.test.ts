import { describe, expect, it } from 'vitest';
import { readTokens } from './read-tokens.ts';

const shape = (text: string) => readTokens(text).map(({ kind, text: token, gap }) => [kind, token, gap]);

describe('readTokens', () => {
  it('parts letters, figures and signs, and says what lies between', () => {
    expect(shape('H2O, $1.50 at 10:30')).toEqual([
      ['word', 'h', 'stop'],
      ['number', '2', 'none'],
      ['word', 'o', 'none'],
      ['symbol', '$', 'pause'],
      ['number', '1.50', 'none'],
      ['word', 'at', 'space'],
      ['number', '10', 'space'],
      ['number', '30', 'colon'],
    ]);
  });

  it('takes a hyphen for a sign only where nothing stands before it', () => {
    expect(shape('-5 to 5-10')).toEqual([
      ['symbol', '-', 'stop'],
      ['number', '5', 'none'],
      ['word', 'to', 'space'],
      ['number', '5', 'space'],
      ['number', '10', 'hyphen'],
    ]);
  });

  it('keeps the apostrophe inside a word', () => {
    expect(shape("'Cause it's the companies'").map(([, text]) => text)).toEqual([
      "'cause",
      "it's",
      'the',
      'companies',
    ]);
  });

  it('marks abbreviations with their full stop', () => {
    expect(readTokens('St. John left.').map(({ dotted }) => dotted)).toEqual([true, false, true]);
  });
});
