import { startsCurrency } from './money.ts';
import { adjacentAt, type Token } from './token.ts';
import { startsUnit } from './units.ts';

/** Whether a unit, a currency or percent begins here, so that a number must stand before it. */
export function startsMeasure(tokens: readonly Token[], at: number): boolean {
  const token = adjacentAt(tokens, at);
  if (!token) return false;
  return /^(?:%|percent|cents?)$/.test(token.text) || startsCurrency(tokens, at) || startsUnit(tokens, at);
}
