/**
 * What lies between a token and the one before it. Words join over `none`, `space` and `hyphen`; the others keep
 * them apart, or mean something between numbers. The first token of a text has the gap `stop`.
 */
export type Gap =
  | 'none'
  | 'space'
  | 'hyphen'
  | 'apostrophe'
  | 'dot'
  | 'colon'
  | 'slash'
  /** A hyphen with spaces. */
  | 'dash'
  /** A comma and the like. */
  | 'pause'
  /** The end of a sentence. */
  | 'stop';

/**
 * - `number`: a bare number that may still get a unit, a sign or a currency; `text` is `12`, `1.5`, `007` or `1.2.3`
 * - `time`: `10:30`; `ordinal`: `29th`; `fraction`: `1/2`
 * - `value`: any other value that is complete, such as `$1.50`
 * - `symbol`: one character that stands for a word
 */
type Kind = 'word' | 'number' | 'time' | 'ordinal' | 'fraction' | 'value' | 'symbol';

export interface Token {
  readonly kind: Kind;
  /** What is compared in the end: lower case. */
  readonly text: string;
  /** The token as the text has it, or as the last rule left it. */
  readonly written: string;
  readonly gap: Gap;
  /** Whether a full stop comes directly after it. */
  readonly dotted: boolean;
  /** Whether it was said in words: `twenty` and not `20`. */
  readonly spoken: boolean;
  /** Whether it was put together from single letters: `AI` of `A.I.`. */
  readonly spelled: boolean;
}

/** A new token in the place of `first`: it keeps the gap, and stands for its own text. */
export function inPlaceOf(first: Token, kind: Kind, text: string, more: Partial<Token> = {}): Token {
  return {
    kind,
    text,
    written: text,
    gap: first.gap,
    dotted: false,
    spoken: first.kind === 'word',
    spelled: false,
    ...more,
  };
}

/** Several words in the place of `first`. */
export function wordsInPlaceOf(first: Token, texts: readonly string[]): Token[] {
  return texts.map((text, index) => inPlaceOf(first, 'word', text, index === 0 ? {} : { gap: 'space' }));
}

/** Whether it belongs with the token before it: no punctuation between them but a hyphen. */
function isAdjacent(token: Token): boolean {
  return token.gap === 'space' || token.gap === 'none' || token.gap === 'hyphen';
}

/** The token at this place if it belongs with the one before it. */
export function adjacentAt(tokens: readonly Token[], at: number): Token | undefined {
  const token = tokens[at];
  return token && isAdjacent(token) ? token : undefined;
}

/** The word at this place if it belongs with the token before it. */
export function adjacentWordAt(tokens: readonly Token[], at: number): string | undefined {
  const token = tokens[at];
  return token?.kind === 'word' && isAdjacent(token) ? token.text : undefined;
}

export function isNumeric({ kind }: Token): boolean {
  return kind !== 'word' && kind !== 'symbol';
}

/** Whether the token is a number with one point at most: no `1.2.3`. */
export function isPlainNumber(token: Token | undefined): token is Token {
  return token?.kind === 'number' && /^-?\d+(?:\.\d+)?$/.test(token.text);
}

export function isWholeNumber(token: Token | undefined): token is Token {
  return token?.kind === 'number' && /^\d+$/.test(token.text);
}
