import type { Alternative, Word } from '@parlando/core';
import type { Hypothesis } from './decoding/hypothesis.ts';
import type { LanguageEvidence } from './language.ts';

/** What was heard in a piece; times are seconds from its start. Fit to be sent between threads. */
export interface HeardPiece {
  readonly text: string;
  readonly words: readonly Word[];
  readonly score: number;
  readonly alternatives: readonly Alternative[];
  readonly ending: Hypothesis['ending'];
  readonly evidence: LanguageEvidence;
}
