import type { WordError } from '../analysis/error-place.ts';

/** An error in words. */
export function describeError({ said, heard }: WordError, words: readonly string[]): string {
  if (said === null) return `\u201c${words[heard ?? 0]}\u201d inserted`;
  if (heard === null) return `\u201c${words[said]}\u201d left out`;
  return `\u201c${words[said]}\u201d heard as \u201c${words[heard]}\u201d`;
}
