/** Characters as a reader counts them, near enough: code points, not UTF-16 units. */
export function textWidth(text: string): number {
  let width = 0;
  for (const _ of text) width++;
  return width;
}
