import { alignedSpans, alignWords } from '@parlando/metrics';
import {
  type EarningsHypothesis,
  type EarningsReference,
  earningsSystems,
  readEarningsHypotheses,
  readEarningsReferences,
} from './earnings.ts';

/** A reference and what was heard for it, words between spaces. */
export type TextPair = readonly [reference: string, hypothesis: string];

/** So many stretches of twenty reference words out of the calls, system by system, none heard as nothing. */
export function shortPairs(count: number): TextPair[] {
  const pairs: TextPair[] = [];
  for (const system of earningsSystems) {
    for (const [reference, hypothesis] of callPairs(system))
      pairs.push(...stretchesOf(reference, hypothesis));
    if (pairs.length >= count) break;
  }
  return pairs.slice(0, count);
}

/** Calls of one recogniser joined until the reference has so many words. */
export function longPair(words: number): TextPair {
  const reference: string[] = [];
  const hypothesis: string[] = [];
  for (const [said, heard] of callPairs('amazon')) {
    const left = words - reference.length;
    if (left <= 0) break;
    const [span = { start: 0, end: heard.length }] =
      left < said.length ? alignedSpans(alignWords(said, heard), [{ start: 0, end: left }]) : [];
    reference.push(...said.slice(0, left));
    hypothesis.push(...heard.slice(0, span.end));
  }
  return [reference.join(' '), hypothesis.join(' ')];
}

const stretchLength = 20;

function stretchesOf(reference: readonly string[], hypothesis: readonly string[]): TextPair[] {
  const stretches = Array.from({ length: Math.floor(reference.length / stretchLength) }, (_, i) => ({
    start: i * stretchLength,
    end: (i + 1) * stretchLength,
  }));
  const spans = alignedSpans(alignWords(reference, hypothesis), stretches);
  return stretches.flatMap(({ start, end }, i) => {
    const heard = hypothesis.slice(spans[i]?.start, spans[i]?.end).join(' ');
    return heard === '' ? [] : [[reference.slice(start, end).join(' '), heard] as const];
  });
}

function callPairs(system: string): [string[], string[]][] {
  const heard = new Map(readEarningsHypotheses(system).map((call) => [call.id, lowerCase(call)]));
  return readEarningsReferences().map((call) => [lowerCase(call), heard.get(call.id) ?? []]);
}

/** A few tokens are empty or hold a space. */
function lowerCase({ tokens }: EarningsReference | EarningsHypothesis): string[] {
  const text = tokens.join(' ').toLowerCase();
  return text.split(/\s+/).filter((word) => word !== '');
}
