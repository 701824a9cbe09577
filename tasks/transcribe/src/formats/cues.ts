import type { Transcript } from '@parlando/core';
import {
  type CueLayout,
  type CueLine,
  type LineLead,
  layOutCue,
  lineWidth,
  tokenBreakCost,
} from './cue-layout.ts';
import { type CueSpan, cueTimes, cueTiming, latestEnd } from './cue-times.ts';
import { type CueToken, cueTokens } from './cue-tokens.ts';
import { textWidth } from './text-width.ts';

/** One subtitle: at most two lines of at most 42 characters. */
export interface Cue {
  /** Whole milliseconds from the start of the recording. */
  readonly startMs: number;
  readonly endMs: number;
  /** One line, or two; with two channels each has its own. */
  readonly lines: readonly CueLine[];
}

/** A silence from this length ends a cue, milliseconds: else a text would stand long before it is said. */
const silenceMs = 1500;

/** The last word of a cue begins early enough to be read before the cue must go, milliseconds after its start. */
const latestWordMs = cueTiming.longest - cueTiming.shortest;

/** What makes a cut bad, in units of one cue more. Chosen by eye over conversations and read speech. */
const costs = {
  cue: 1,
  /** Two channels in one cue. */
  mixed: 1.5,
  /** A channel that comes back after the other has spoken: the reader cannot tell the order. */
  backAndForth: 4,
  /** Each second of silence inside a cue. */
  silence: 1.5,
  /** Each second that is missing for reading at the wanted speed. */
  reading: 2,
  /** Each second that is missing to the shortest time. */
  short: 6,
  /** Each second of speech that goes on after its cue: the next one comes, or 7 s are over. */
  cutOff: 3,
  /** No time at all: only where nothing else is possible. */
  none: 1000,
} as const;

/**
 * Cuts a transcript into cues that do not overlap. Every word stands in one cue, in the order of its channel.
 *
 * The cuts are the cheapest of all by a dynamic programme over the words (as Knuth & Plass break paragraphs, Software:
 * Practice and Experience 11, 1981): its costs weigh where phrases end, even lines, reading time and who speaks.
 * Time grows with the number of words.
 *
 * @param lead opens the first line of each channel in a cue, within the 42 characters
 */
export function transcriptCues(transcript: Transcript, lead: LineLead): Cue[] {
  const tokens = cueTokens(transcript, pieceWidth(transcript, lead));
  const lastWordMs = tokens.reduce((latest, token) => Math.max(latest, token.endMs), 0);
  const limitMs = Math.max(Math.round(transcript.audio.duration * 1000), lastWordMs);
  const groups = cheapestCuts(tokens, lead, limitMs);
  const layouts = groups.map((group) => layOutCue(group, lead) ?? { lines: [], cost: 0 });
  const times = cueTimes(
    groups.map((group, i) => spanOf(group, layouts[i])),
    limitMs,
  );
  return times.map((time, i) => ({ ...time, lines: layouts[i]?.lines ?? [] }));
}

/** The longest piece of a word that fits on a line of any channel behind its lead. */
function pieceWidth(transcript: Transcript, lead: LineLead): number {
  const channels = new Set(transcript.segments.map((segment) => segment.channel));
  const leads = [...channels].map((channel) => textWidth(lead(channel, false)));
  return lineWidth - Math.max(0, ...leads);
}

function spanOf(group: readonly CueToken[], layout: CueLayout | undefined): CueSpan {
  return {
    startMs: group[0]?.startMs ?? 0,
    endMs: Math.max(...group.map((token) => token.endMs)),
    characters: layout?.lines.reduce((sum, line) => sum + textWidth(line.text), 0) ?? 0,
  };
}

/** Works from the last word to the first: the best cuts of a tail do not depend on what stands before it. */
function cheapestCuts(tokens: readonly CueToken[], lead: LineLead, limitMs: number): CueToken[][] {
  const boundary = boundaryCosts(tokens);
  const best = new Float64Array(tokens.length + 1).fill(Number.POSITIVE_INFINITY);
  const nextCut = new Int32Array(tokens.length + 1);
  best[tokens.length] = 0;
  for (let from = tokens.length - 1; from >= 0; from--) {
    for (let to = from + 1; to <= tokens.length; to++) {
      const own = cueCost(tokens, from, to, lead, limitMs);
      if (own === undefined) break;
      const cost = own + (boundary[to] ?? 0) + (best[to] ?? 0);
      if (cost >= (best[from] ?? 0)) continue;
      best[from] = cost;
      nextCut[from] = to;
    }
  }
  const groups: CueToken[][] = [];
  for (let from = 0; from < tokens.length; from = nextCut[from] ?? tokens.length) {
    groups.push(tokens.slice(from, nextCut[from]));
  }
  return groups;
}

/** Cost of a cut before each token: the worst break among the channels that it parts. */
function boundaryCosts(tokens: readonly CueToken[]): Float64Array {
  const costsBefore = new Float64Array(tokens.length + 1);
  const last = new Map<number | undefined, number>();
  tokens.forEach((token, at) => {
    const before = last.get(token.channel);
    last.set(token.channel, at);
    if (before === undefined) return;
    // A cut anywhere between the two tokens of a channel parts them, whatever the others say meanwhile.
    const cost = tokenBreakCost(tokens[before], token);
    for (let cut = before + 1; cut <= at; cut++) costsBefore[cut] = Math.max(costsBefore[cut] ?? 0, cost);
  });
  return costsBefore;
}

/** What a cue of tokens[from..to) costs; undefined if it is not allowed, and then no longer one is. */
function cueCost(
  tokens: readonly CueToken[],
  from: number,
  to: number,
  lead: LineLead,
  limitMs: number,
): number | undefined {
  const group = tokens.slice(from, to);
  const inner = innerCost(group);
  if (inner === undefined) return undefined;
  const layout = layOutCue(group, lead);
  if (layout === undefined) return undefined;
  return costs.cue + layout.cost + inner + timeCost(spanOf(group, layout), tokens[to]?.startMs, limitMs);
}

/** Silences and changes of channel inside a cue; undefined if it would last too long or holds a long silence. */
function innerCost(group: readonly CueToken[]): number | undefined {
  const startMs = group[0]?.startMs ?? 0;
  let saidUntilMs = group[0]?.endMs ?? 0;
  let changes = 0;
  let cost = 0;
  for (let i = 1; i < group.length; i++) {
    const token = group[i];
    if (token === undefined) break;
    const pauseMs = Math.max(0, token.startMs - saidUntilMs);
    saidUntilMs = Math.max(saidUntilMs, token.endMs);
    if (pauseMs >= silenceMs || token.startMs - startMs > latestWordMs) return undefined;
    cost += (costs.silence * pauseMs) / 1000;
    if (token.channel === group[i - 1]?.channel) continue;
    changes++;
    if (changes === 1) cost += costs.mixed;
    else if (pauseMs > 0) cost += costs.backAndForth;
  }
  return cost;
}

function timeCost(span: CueSpan, nextStartMs: number | undefined, limitMs: number): number {
  const roomMs = latestEnd(span.startMs, nextStartMs, limitMs) - span.startMs;
  if (roomMs <= 0) return costs.none;
  const missingMs = (wantedMs: number): number => Math.max(0, wantedMs - roomMs);
  const goneMs = Math.min(nextStartMs ?? limitMs, span.startMs + cueTiming.longest);
  const cutOffMs = Math.max(0, span.endMs - goneMs);
  return (
    (costs.reading * missingMs(span.characters * cueTiming.perCharacter) +
      costs.short * missingMs(cueTiming.shortest) +
      costs.cutOff * cutOffMs) /
    1000
  );
}
