import type { Tokenizer } from '@parlando/models';
import type { DecodedToken } from '../decoding/hypothesis.ts';

/** A written word and the tokens that it is made of. */
export interface TokenWord {
  readonly text: string;
  readonly tokens: readonly DecodedToken[];
}

/** Splits tokens into the words that spaces separate. A mark without a word goes with what follows it. */
export function groupWords(tokens: readonly DecodedToken[], tokenizer: Tokenizer): TokenWord[] {
  const groups: DecodedToken[][] = [];
  for (const token of tokens) {
    const group = groups.at(-1);
    const blank = group && textOf(group, tokenizer) === '';
    if (group && (blank || !tokenizer.startsWord(token.token))) group.push(token);
    else groups.push([token]);
  }
  return groups
    .map((group) => ({ text: textOf(group, tokenizer), tokens: group }))
    .filter(({ text }) => text !== '');
}

function textOf(tokens: readonly DecodedToken[], tokenizer: Tokenizer): string {
  return tokenizer.decode(tokens.map(({ token }) => token)).trim();
}
