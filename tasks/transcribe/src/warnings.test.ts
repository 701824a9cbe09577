import { describe, expect, test } from 'vitest';
import { calibrations } from './calibrations.ts';
import type { HeardPiece } from './heard-piece.ts';
import { type LanguageEvidence, languageFeatures, sumEvidence } from './language.ts';
import type { ReadySound } from './sound-source.ts';
import { isForeign, warningsFor } from './warnings.ts';

const sound: ReadySound = {
  id: 'call',
  source: 'call.wav',
  duration: 20,
  channelCount: 1,
  sampleRate: 16000,
  offset: 0,
  tracks: [],
  lostSeconds: 0,
  clipped: 0,
};
/** Ten seconds of English, well heard. */
const clear: LanguageEvidence = {
  speechSeconds: 10,
  recoveredSeconds: 0,
  tokens: 40,
  logProbability: -8,
  unlikely: 2,
};
const piece = (
  text: string,
  evidence: Partial<LanguageEvidence> = {},
  ending: HeardPiece['ending'] = 'end',
) => ({
  text,
  words: [],
  score: -0.2,
  alternatives: [],
  ending,
  evidence: { ...clear, ...evidence },
});

describe.each(Object.values(calibrations))('$id', (calibration) => {
  const codes = (pieces: readonly HeardPiece[], of: Partial<ReadySound> = {}) =>
    warningsFor({ ...sound, ...of }, pieces, 'en', calibration).map(({ code }) => code);

  test('clear speech needs no warning', () => {
    expect(codes([piece('Good morning.'), piece('How are you?')])).toEqual([]);
  });

  test('no speech', () => {
    expect(codes([])).toEqual(['no-speech']);
    expect(codes([piece('', { speechSeconds: 0.6, tokens: 0, logProbability: 0, unlikely: 0 })])).toEqual([
      'no-speech',
    ]);
  });

  test('speech in a language of which the model hears nothing', () => {
    const silent = piece('', { tokens: 0, logProbability: 0, unlikely: 0 });
    const [warning] = warningsFor(sound, [silent], 'en', calibration);
    expect(warning).toEqual({
      code: 'language',
      message: 'speech was found but no words: this may not be "en", the only language of this model',
    });
  });

  test('speech of which little is understood', () => {
    const guessed = piece('a sort of guess', { tokens: 30, logProbability: -60, unlikely: 24 });
    const [warning] = warningsFor(sound, [guessed], 'en', calibration);
    expect(warning?.code).toBe('language');
    expect(warning?.message).toMatch(/^much of what was said was not understood/);
  });

  test('a short foreign word among clear speech is no reason to warn', () => {
    const foreign = { speechSeconds: 1, tokens: 3, logProbability: -6, unlikely: 2 };
    expect(codes([piece('Good morning.'), piece('zdravo', foreign), piece('How are you?')])).toEqual([]);
  });

  test.each(['loop', 'cap'] as const)('a passage that ended by its %s', (ending) => {
    expect(codes([piece('Good morning.'), piece('no no', {}, ending)])).toEqual(['truncated']);
  });

  test('damage, with how much is lost', () => {
    const [warning] = warningsFor({ ...sound, lostSeconds: 1.26 }, [piece('Yes.')], 'en', calibration);
    expect(warning).toEqual({ code: 'truncated', message: '1.3 s of the recording are damaged or missing' });
  });

  test('clipping, from one sample in a thousand on', () => {
    expect(codes([piece('Yes.')], { clipped: 0.001 })).toEqual([]);
    const [warning] = warningsFor({ ...sound, clipped: 0.0234 }, [piece('Yes.')], 'en', calibration);
    expect(warning).toEqual({
      code: 'clipped',
      message: '2.3 % of the sound is clipped: it was recorded too loud',
    });
  });

  test('all at once', () => {
    const silent = piece('', { tokens: 0, logProbability: 0, unlikely: 0 }, 'loop');
    expect(codes([silent], { lostSeconds: 3, clipped: 0.5 })).toEqual([
      'language',
      'truncated',
      'truncated',
      'clipped',
    ]);
  });

  test('too little speech is no evidence of anything', () => {
    const nothing = { recoveredSeconds: 0, tokens: 0, logProbability: 0, unlikely: 0 };
    expect(isForeign({ ...nothing, speechSeconds: 2.4 }, calibration)).toBe(false);
    expect(isForeign({ ...nothing, speechSeconds: 2.6 }, calibration)).toBe(true);
  });

  test('has a weight for each feature and an intercept', () => {
    expect(calibration.foreign).toHaveLength(languageFeatures(clear).length + 1);
  });
});

describe('evidence', () => {
  test('adds up over the pieces', () => {
    expect(sumEvidence([])).toEqual({
      speechSeconds: 0,
      recoveredSeconds: 0,
      tokens: 0,
      logProbability: 0,
      unlikely: 0,
    });
    expect(sumEvidence([clear, { ...clear, recoveredSeconds: 3 }])).toEqual({
      speechSeconds: 20,
      recoveredSeconds: 3,
      tokens: 80,
      logProbability: -16,
      unlikely: 4,
    });
  });

  test('becomes means and shares', () => {
    expect(languageFeatures({ ...clear, recoveredSeconds: 5 })).toEqual([-0.2, 0.05, 0.5]);
    expect(languageFeatures({ ...clear, logProbability: -1000 })[0]).toBe(-3);
    expect(languageFeatures(sumEvidence([]))).toEqual([0, 0, 0]);
  });
});
