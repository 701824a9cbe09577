import { splitWords } from '../../text/python-text.ts';
import type { Normalizer } from '../normalizer.ts';
import { changedPieces } from './changed-pieces.ts';

/** One rule over the whole text. */
export interface Stage {
  readonly rule: string;
  readonly apply: (text: string) => string;
}

/** A normaliser that applies its stages in order. Its words are those between white space. */
export function stagedNormalizer(name: string, version: number, stages: readonly Stage[]): Normalizer {
  const normalize = (text: string): string => stages.reduce((before, { apply }) => apply(before), text);
  return {
    name,
    version,
    normalize,
    words: (text) => splitWords(normalize(text)),
    explain: (text) => {
      let before = text;
      return stages.flatMap(({ rule, apply }) => {
        const after = apply(before);
        const changes = changedPieces(before, after);
        before = after;
        return changes.map((change) => ({ rule, ...change }));
      });
    },
  };
}
