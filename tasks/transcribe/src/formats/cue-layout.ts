import type { CueToken } from './cue-tokens.ts';
import { breakCosts, phraseBreakCost } from './phrase-breaks.ts';
import { textWidth } from './text-width.ts';

/** Longest line of a cue, characters: the limit of most style guides. */
export const lineWidth = 42;

/** What a line opens with, by its channel and whether the cue holds two channels; counted as part of the line. */
export type LineLead = (channel: number | undefined, mixed: boolean) => string;

/** A line as it is shown, its lead included. */
export interface CueLine {
  readonly channel: number | undefined;
  readonly text: string;
}

/** How tokens stand in a cue, and how well. */
export interface CueLayout {
  /** One or two lines. */
  readonly lines: readonly CueLine[];
  /** 0 for one line; two lines cost by where they break and how uneven they are. */
  readonly cost: number;
}

/**
 * Sets tokens on at most two lines: those of one channel broken at the best place, those of two channels on a line
 * each, the one that speaks first above.
 *
 * @returns undefined if they do not fit; then no longer list that begins with them fits either
 */
export function layOutCue(tokens: readonly CueToken[], lead: LineLead): CueLayout | undefined {
  const parts = partsByChannel(tokens);
  const [first, second, third] = parts;
  if (first === undefined || third !== undefined) return undefined;
  if (second === undefined) return wrapped(first[1], first[0], lead(first[0], false));
  const lines = [first, second].map(([channel, part]) => ({
    channel,
    text: lead(channel, true) + joinTokens(part),
  }));
  return lines.every((line) => textWidth(line.text) <= lineWidth) ? { lines, cost: 0 } : undefined;
}

/** The tokens of each channel, the channel that speaks first in front. */
function partsByChannel(tokens: readonly CueToken[]): [number | undefined, CueToken[]][] {
  const parts = new Map<number | undefined, CueToken[]>();
  for (const token of tokens) {
    const part = parts.get(token.channel);
    if (part === undefined) parts.set(token.channel, [token]);
    else part.push(token);
  }
  return [...parts];
}

function wrapped(
  tokens: readonly CueToken[],
  channel: number | undefined,
  lead: string,
): CueLayout | undefined {
  const widths = tokens.map((token, i) => token.width + (i > 0 && !token.glued ? 1 : 0));
  const total = textWidth(lead) + widths.reduce((sum, width) => sum + width, 0);
  if (total <= lineWidth) return { lines: [{ channel, text: lead + joinTokens(tokens) }], cost: 0 };
  let best: { at: number; cost: number } | undefined;
  let upper = textWidth(lead);
  for (let at = 1; at < tokens.length; at++) {
    upper += widths[at - 1] ?? 0;
    if (upper > lineWidth) break;
    const lower = total - upper - (tokens[at]?.glued === true ? 0 : 1);
    if (lower > lineWidth) continue;
    const cost = lineBreakCost(tokens, at, upper, lower);
    if (best === undefined || cost < best.cost) best = { at, cost };
  }
  if (best === undefined) return undefined;
  const upperText = lead + joinTokens(tokens.slice(0, best.at));
  const lines = [upperText, joinTokens(tokens.slice(best.at))].map((text) => ({ channel, text }));
  return { lines, cost: best.cost };
}

/** Even lines read best; if uneven, a longer lower line keeps the picture free and the eye's way short. */
function lineBreakCost(tokens: readonly CueToken[], at: number, upper: number, lower: number): number {
  const uneven = Math.abs(upper - lower) / lineWidth + Math.max(0, upper - lower) / lineWidth;
  return 0.5 * tokenBreakCost(tokens[at - 1], tokens[at]) + uneven;
}

/** Cost of a break between two neighbours of one channel; 0 where there is no neighbour. */
export function tokenBreakCost(before: CueToken | undefined, after: CueToken | undefined): number {
  if (before === undefined || after === undefined) return 0;
  if (after.glued) return breakCosts.inside;
  return phraseBreakCost(before.text, after.text, after.startMs - before.endMs);
}

function joinTokens(tokens: readonly CueToken[]): string {
  return tokens.map((token, i) => (i > 0 && !token.glued ? ` ${token.text}` : token.text)).join('');
}
