import type { Token } from './token.ts';

export const monthNames: readonly string[] =
  'january february march april may june july august september october november december'.split(' ');

const months = new Set(monthNames);

export function isMonth(token: Token | undefined): boolean {
  return token?.kind === 'word' && months.has(token.text);
}
