/** Drops `[...]` and `<...>`, which mark what is no speech; the two kinds of bracket count as one. */
export function dropBracketed(text: string): string {
  return dropSpans(text, /[<[][^>\]]*[>\]]/g, ['>', ']']);
}

/** Drops `(...)`, up to the first closing parenthesis; an empty pair stays. */
export function dropParenthesised(text: string): string {
  return dropSpans(text, /\([^)]+\)/g, [')']);
}

/** Up to the last closer every span ends, so that a search never runs through the whole text in vain. */
function dropSpans(text: string, span: RegExp, closers: readonly string[]): string {
  const end = 1 + Math.max(...closers.map((closer) => text.lastIndexOf(closer)));
  return end === 0 ? text : text.slice(0, end).replace(span, '') + text.slice(end);
}
