import { describe, expect, it } from 'vitest';
import { porterStem } from './porter-stemmer.ts';

describe('porterStem', () => {
  // The examples of the paper, step by step.
  it.each([
    ['caresses', 'caress'],
    ['ponies', 'poni'],
    ['cats', 'cat'],
    ['feed', 'feed'],
    ['agreed', 'agre'],
    ['plastered', 'plaster'],
    ['bled', 'bled'],
    ['motoring', 'motor'],
    ['sing', 'sing'],
    ['conflated', 'conflat'],
    ['troubled', 'troubl'],
    ['sized', 'size'],
    ['hopping', 'hop'],
    ['falling', 'fall'],
    ['hissing', 'hiss'],
    ['filing', 'file'],
    ['happy', 'happi'],
    ['relational', 'relat'],
    ['conditional', 'condit'],
    ['vietnamization', 'vietnam'],
    ['sensibiliti', 'sensibl'],
    ['triplicate', 'triplic'],
    ['hopeful', 'hope'],
    ['goodness', 'good'],
    ['revival', 'reviv'],
    ['replacement', 'replac'],
    ['adoption', 'adopt'],
    ['bowdlerize', 'bowdler'],
    ['probate', 'probat'],
    ['rate', 'rate'],
    ['cease', 'ceas'],
    ['controll', 'control'],
    ['roll', 'roll'],
    ['generalizations', 'gener'],
    ['oscillators', 'oscil'],
  ])('gives %s the stem %s, as the paper does', (word, stem) => {
    expect(porterStem(word)).toBe(stem);
  });

  it.each([
    ['dies', 'die'],
    ['died', 'die'],
    ['spied', 'spi'],
    ['flies', 'fli'],
    ['enjoy', 'enjoy'],
    ['fly', 'fli'],
    ['dying', 'die'],
    ['news', 'news'],
    ['succeed', 'succeed'],
    ['radicalli', 'radic'],
    ['hopefulli', 'hope'],
    ['geologi', 'geolog'],
    ['owed', 'owe'],
    ['is', 'is'],
    ['yyyy', 'yyyi'],
  ])('gives %s the stem %s, as NLTK does', (word, stem) => {
    expect(porterStem(word)).toBe(stem);
  });
});
