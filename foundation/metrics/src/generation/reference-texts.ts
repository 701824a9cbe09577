import { UsageError } from '@parlando/core';
import { requireSameLength } from '../numbers/same-length.ts';

/** What a hypothesis is held against: one text, or several that are all right. */
export type ReferenceTexts = string | readonly string[];

/** A text with all that it is held against. */
export interface TextPair {
  readonly hypothesis: string;
  readonly references: readonly string[];
}

/**
 * @throws UsageError `metrics/length` if the lists differ in length, `metrics/references` if a hypothesis has no
 *   reference
 */
export function textPairs(hypotheses: readonly string[], references: readonly ReferenceTexts[]): TextPair[] {
  requireSameLength(hypotheses, references, 'hypotheses and references');
  return hypotheses.map((hypothesis, index) => {
    const given = references[index] ?? [];
    const list = typeof given === 'string' ? [given] : given;
    if (list.length > 0) return { hypothesis, references: list };
    throw new UsageError('metrics/references', `hypothesis ${index} has no reference`, {
      remedy: 'Give each hypothesis one reference or more; the empty text is one.',
    });
  });
}
