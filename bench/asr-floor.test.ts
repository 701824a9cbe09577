import { describe, expect, it } from 'vitest';
import { asrFloor } from './asr-floor.ts';

describe('asrFloor', () => {
  it.each([
    ['', []],
    [' \n', []],
    ['Hello, World!', ['hello', 'world']],
    ['Don’t stop', ["don't", 'stop']],
    ["'Fine,' she said.", ['fine', 'she', 'said']],
    ["the dogs' bowls; 'tis rock 'n' roll", ['the', 'dogs', 'bowls', 'tis', 'rock', 'n', 'roll']],
    ['a well-known—but old - idea', ['a', 'well', 'known', 'but', 'old', 'idea']],
    ['Mr. and Mrs. Lee saw Dr Who', ['mister', 'and', 'missus', 'lee', 'saw', 'doctor', 'who']],
    ['5 of five', ['5', 'of', 'five']],
    ['1,000 at 3.5', ['1000', 'at', '35']],
    ['The U.S. and/or us', ['the', 'us', 'and', 'or', 'us']],
    ['well...no… yes', ['well', 'no', 'yes']],
    ['NAI\u0308VE Café', ['naïve', 'café']],
  ])('reads %j as %j', (text, words) => {
    expect(asrFloor.words(text)).toEqual(words);
  });

  it('has a name and a version to print', () => {
    expect(`${asrFloor.name}@${asrFloor.version}`).toBe('asr-floor@1');
  });
});
