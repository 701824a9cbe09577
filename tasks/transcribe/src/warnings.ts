import type { TranscriptWarning } from '@parlando/core';
import type { Calibration } from './calibration.ts';
import type { HeardPiece } from './heard-piece.ts';
import {
  type LanguageEvidence,
  languageFeatures,
  leastSpeechSeconds,
  leastTokensPerSecond,
  sumEvidence,
  understood,
} from './language.ts';
import { logistic } from './logistic.ts';
import type { ReadySound } from './sound-source.ts';

/** What the reader should know about a recording before trusting its text. */
export function warningsFor(
  sound: ReadySound,
  pieces: readonly HeardPiece[],
  language: string,
  calibration: Calibration,
): TranscriptWarning[] {
  const warnings: TranscriptWarning[] = [];
  const words = pieces.some(({ text }) => text !== '');
  if (isForeign(sumEvidence(pieces.map(({ evidence }) => evidence)), calibration)) {
    const heard = words ? 'much of what was said was not understood' : 'speech was found but no words';
    const message = `${heard}: this may not be "${language}", the only language of this model`;
    warnings.push({ code: 'language', message });
  } else if (!words) {
    warnings.push({ code: 'no-speech', message: 'no speech was found' });
  }
  if (pieces.some(({ ending }) => ending !== 'end')) {
    warnings.push({ code: 'truncated', message: 'a passage began to repeat itself and was cut short' });
  }
  return [...warnings, ...soundWarnings(sound)];
}

/** What is wrong with the recording itself, whatever is said in it. */
export function soundWarnings(sound: ReadySound): TranscriptWarning[] {
  const warnings: TranscriptWarning[] = [];
  if (sound.lostSeconds > 0) {
    const lost = sound.lostSeconds.toFixed(1);
    warnings.push({ code: 'truncated', message: `${lost} s of the recording are damaged or missing` });
  }
  if (sound.clipped > 0.001) {
    const share = (100 * sound.clipped).toFixed(1);
    warnings.push({
      code: 'clipped',
      message: `${share} % of the sound is clipped: it was recorded too loud`,
    });
  }
  return warnings;
}

export function isForeign(evidence: LanguageEvidence, calibration: Calibration): boolean {
  if (evidence.speechSeconds < leastSpeechSeconds) return false;
  if (evidence.tokens < leastTokensPerSecond * evidence.speechSeconds) return true;
  if (evidence.logProbability > understood * evidence.tokens) return false;
  return logistic(calibration.foreign, languageFeatures(evidence)) > 0.5;
}
