import type { Vocabulary } from './llama-vocabulary.ts';

/** Marks the start of a word in a piece (SentencePiece, arXiv 1808.06226). */
const wordMark = '▁';
const bytePiece = /^<0x([0-9A-F]{2})>$/;
const utf8 = new TextDecoder();

/** Text to token ids and back by byte-pair encoding with byte fallback, as Llama 2 does it. */
export class Tokenizer {
  readonly #pieces: readonly string[];
  readonly #merges: readonly (readonly [number, number])[];
  #ids: Map<string, number> | undefined;
  #ranks: Map<number, { rank: number; joined: number }> | undefined;

  constructor(vocabulary: Vocabulary) {
    this.#pieces = vocabulary.pieces;
    this.#merges = vocabulary.merges;
  }

  /** The text of tokens, a leading space included if the first one starts a word. Control tokens are left out. */
  decode(tokens: readonly number[]): string {
    let text = '';
    let bytes: number[] = [];
    for (const token of tokens) {
      const piece = this.#pieces[token] ?? '';
      const byte = bytePiece.exec(piece)?.[1];
      if (byte !== undefined) {
        bytes.push(Number.parseInt(byte, 16));
        continue;
      }
      text += utf8.decode(Uint8Array.from(bytes));
      bytes = [];
      if (token > 2) text += piece.replaceAll(wordMark, ' ');
    }
    return text + utf8.decode(Uint8Array.from(bytes));
  }

  /** True when the token begins a new word: its piece starts with the mark. */
  startsWord(token: number): boolean {
    return this.#pieces[token]?.startsWith(wordMark) ?? false;
  }

  /** Ids of a text, as if a space stood before it; no control tokens. */
  encode(text: string): number[] {
    const { ids, ranks } = this.#encoding();
    const symbols: number[] = [];
    for (const character of wordMark + text.replaceAll(' ', wordMark)) {
      const id = ids.get(character);
      if (id !== undefined) symbols.push(id);
      else for (const byte of new TextEncoder().encode(character)) symbols.push(byteId(ids, byte));
    }
    return mergePairs(symbols, (left, right) => ranks.get(left * this.#pieces.length + right));
  }

  /** The tables that encoding needs, made on first use: most runs only decode. */
  #encoding(): { ids: Map<string, number>; ranks: Map<number, { rank: number; joined: number }> } {
    if (this.#ids && this.#ranks) return { ids: this.#ids, ranks: this.#ranks };
    const ids = new Map(this.#pieces.map((piece, id) => [piece, id]));
    const ranks = new Map<number, { rank: number; joined: number }>();
    this.#merges.forEach(([left, right], rank) => {
      const joined = ids.get(`${this.#pieces[left]}${this.#pieces[right]}`);
      if (joined !== undefined) ranks.set(left * this.#pieces.length + right, { rank, joined });
    });
    this.#ids = ids;
    this.#ranks = ranks;
    return { ids, ranks };
  }
}

function byteId(ids: ReadonlyMap<string, number>, byte: number): number {
  return ids.get(`<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`) ?? 0;
}

/** Joins the best-ranked neighbours, the leftmost first among equals, until none can be joined. */
function mergePairs(
  symbols: number[],
  rankOf: (left: number, right: number) => { rank: number; joined: number } | undefined,
): number[] {
  for (;;) {
    let best: { rank: number; joined: number } | undefined;
    let at = -1;
    for (let index = 0; index + 1 < symbols.length; index++) {
      const candidate = rankOf(symbols[index] ?? 0, symbols[index + 1] ?? 0);
      if (candidate && (!best || candidate.rank < best.rank)) [best, at] = [candidate, index];
    }
    if (!best) return symbols;
    symbols.splice(at, 2, best.joined);
  }
}
