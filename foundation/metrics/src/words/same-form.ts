import { bestChain, type SpanPair } from './span-chain.ts';

/** How a word is right but written otherwise: as a number in another form, or in another spelling. */
export type OtherForm = 'number' | 'spelling';

/**
 * Between words that differ, finds those that are the same to a ruler: `twenty five` and `25`, `colour` and `color`,
 * an `uh` that the ruler drops.
 *
 * Stretches of both sides are compared as the ruler sees each by itself, and the set of pairs in order is taken that
 * explains the most words. Stretches of more than three words are tried only where a digit is near: what is written
 * in many words and means the same in few is a number.
 *
 * @param ruled what the ruler makes of a stretch of words, drawn together
 * @returns for each word of either side its form, or undefined where it is another word
 */
export function sameForms(
  reference: readonly string[],
  hypothesis: readonly string[],
  ruled: (text: string) => string,
): { readonly reference: (OtherForm | undefined)[]; readonly hypothesis: (OtherForm | undefined)[] } {
  const forms = {
    reference: reference.map((word) => droppedForm(word, ruled)),
    hypothesis: hypothesis.map((word) => droppedForm(word, ruled)),
  };
  if (reference.length === 0 || hypothesis.length === 0) return forms;
  const longest = [...reference, ...hypothesis].some(hasDigit) ? longestNumber : longestSpelling;
  const pairs = equalSpans(stretches(reference, longest, ruled), stretches(hypothesis, longest, ruled));
  for (const { reference: r, hypothesis: h } of bestChain(pairs, hypothesis.length)) {
    const words = [...reference.slice(r.start, r.end), ...hypothesis.slice(h.start, h.end)];
    const form = words.some(hasDigit) ? 'number' : 'spelling';
    forms.reference.fill(form, r.start, r.end);
    forms.hypothesis.fill(form, h.start, h.end);
  }
  return forms;
}

const longestNumber = 12;
const longestSpelling = 3;

function hasDigit(word: string): boolean {
  return /\p{Nd}/u.test(word);
}

function droppedForm(word: string, ruled: (text: string) => string): OtherForm | undefined {
  return ruled(word) === '' ? 'spelling' : undefined;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly ruled: string;
}

/** Every stretch of up to so many words that the ruler makes something of. */
function stretches(words: readonly string[], longest: number, ruled: (text: string) => string): Stretch[] {
  const found: Stretch[] = [];
  for (let start = 0; start < words.length; start++) {
    for (let end = start + 1; end <= Math.min(start + longest, words.length); end++) {
      const content = ruled(words.slice(start, end).join(' '));
      if (content !== '') found.push({ start, end, ruled: content });
    }
  }
  return found;
}

function equalSpans(reference: readonly Stretch[], hypothesis: readonly Stretch[]): SpanPair[] {
  const byContent = new Map<string, Stretch[]>();
  for (const stretch of hypothesis) {
    const same = byContent.get(stretch.ruled);
    if (same) same.push(stretch);
    else byContent.set(stretch.ruled, [stretch]);
  }
  return reference.flatMap((r) =>
    (byContent.get(r.ruled) ?? []).map((h) => ({ reference: r, hypothesis: h })),
  );
}
