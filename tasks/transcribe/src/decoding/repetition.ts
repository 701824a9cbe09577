/** Longest run of tokens that can be a loop's turn. */
const longestPeriod = 80;
/** A run this long is a sentence: nobody says the same one three times over. */
const sentence = 12;

/**
 * Where a text that has begun to loop should end: the length of the text up to the end of the loop's first turn, or
 * undefined when its tail does not loop. A turn of one token must stand eight times in a row, longer ones four times
 * (people do say "no, no, no"), whole sentences three times.
 */
export function repeatsFrom(tokens: readonly number[]): number | undefined {
  for (let period = 1; period <= longestPeriod; period++) {
    const turns = period === 1 ? 8 : period < sentence ? 4 : 3;
    if (tokens.length < period * turns) continue;
    const start = tokens.length - period * turns;
    if (isPeriodic(tokens, start, period)) return start + period;
  }
  return undefined;
}

function isPeriodic(tokens: readonly number[], start: number, period: number): boolean {
  for (let index = start + period; index < tokens.length; index++) {
    if (tokens[index] !== tokens[index - period]) return false;
  }
  return true;
}
