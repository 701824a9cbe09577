import { seededRandom } from '@parlando/metrics';
import { readEarningsReferences } from './earnings.ts';

/** A segment as SegLST files have it. */
export interface SegLstSegment {
  readonly session_id: string;
  readonly speaker: string;
  readonly start_time: number;
  readonly end_time: number;
  readonly words: string;
}

export interface Meeting {
  readonly reference: readonly SegLstSegment[];
  readonly hypothesis: readonly SegLstSegment[];
}

const wordSeconds = 0.35;

/**
 * A made-up meeting over the words of a real call: turns of one to some dozens of words, a tenth of them overlapping;
 * in the hypothesis a tenth of the words are wrong (half substituted, the rest lost or added) and a twentieth of the
 * turns stand under the wrong speaker.
 */
export function makeMeeting(speakers: number, words: number, seed: number): Meeting {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const text = (readEarningsReferences()[0]?.tokens ?? []).map((token) => token.toLowerCase());
  const misheard = (word: string): string[] => {
    const draw = random();
    if (draw < 0.05) return [text[below(text.length)] ?? ''];
    if (draw < 0.08) return [];
    return draw < 0.1 ? [word, text[below(text.length)] ?? ''] : [word];
  };
  const reference: SegLstSegment[] = [];
  const hypothesis: SegLstSegment[] = [];
  let said = 0;
  let now = 0;
  while (said < words) {
    const length = random() < 0.25 ? 1 + below(3) : 5 + below(30);
    const turn = text.slice(said, said + length);
    const speaker = below(speakers);
    const start = Math.max(0, now - (random() < 0.1 ? random() : 0));
    const segment = { session_id: 'meeting', start_time: start, end_time: start + turn.length * wordSeconds };
    const heardAs = random() < 0.05 ? below(speakers) : speaker;
    reference.push({ ...segment, speaker: `reference ${speaker}`, words: turn.join(' ') });
    hypothesis.push({
      ...segment,
      speaker: `hypothesis ${heardAs}`,
      words: turn.flatMap(misheard).join(' '),
    });
    said += turn.length;
    now = segment.end_time + random() / 2;
  }
  return { reference, hypothesis };
}
