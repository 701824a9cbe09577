import type { AttentionDecoder, DecoderSteps, EncodedSound, StepResult } from '@parlando/models';
import type { DecodedToken, Hypothesis } from './hypothesis.ts';
import { repeatsFrom } from './repetition.ts';

export interface BeamSearchOptions {
  /** Readings kept at each step; 1 is greedy. */
  readonly beam: number;
  /** Readings returned, at most `beam`. */
  readonly nbest: number;
  /** Most tokens that the sound can hold. */
  readonly maxTokens: number;
  readonly signal?: AbortSignal | undefined;
}

/** A reading that is still growing: its last token and the reading before it. */
interface Beam {
  readonly last: DecodedToken | undefined;
  readonly before: Beam | undefined;
  readonly length: number;
  readonly logProbability: number;
}

interface Candidate {
  readonly source: number;
  readonly token: number;
  readonly logProbability: number;
  readonly total: number;
}

/**
 * Beam search with length normalisation: readings compete by their mean log probability per token, the end counted
 * (Wu et al. 2016, arXiv 1609.08144, section 7, with exponent 1). The search ends when no open reading is better than
 * the worst that would be returned. With one beam it is greedy decoding. Best first; never empty.
 */
export async function beamSearch(
  model: Pick<AttentionDecoder, 'startToken' | 'endToken'>,
  sound: EncodedSound,
  options: BeamSearchOptions,
): Promise<Hypothesis[]> {
  const steps: DecoderSteps = sound.start();
  const finished: Hypothesis[] = [];
  let beams: Beam[] = [{ last: undefined, before: undefined, length: 0, logProbability: 0 }];
  let tokens = [model.startToken];
  let sources = [0];

  for (let length = 0; length < options.maxTokens; length++) {
    options.signal?.throwIfAborted();
    const result = await steps.step({ tokens, sources, top: options.beam + 1 });
    const next = bestCandidates(result, beams, options.beam, model.endToken);
    const grown: Beam[] = [];
    for (const candidate of next) {
      const source = beams[candidate.source];
      if (!source) continue;
      if (candidate.token === model.endToken) finished.push(ended(source, candidate.logProbability));
      else if (grown.length < options.beam)
        grown.push(grow(source, candidate, result, beams.length, sound.frames));
    }
    const open = grown.filter((beam) => {
      const loop = repeatsFrom(tokensOf(beam).map(({ token }) => token));
      if (loop !== undefined) finished.push(cutShort(beam, 'loop', loop));
      return loop === undefined;
    });
    finished.sort((a, b) => b.score - a.score);
    if (open.length === 0 || settled(finished, open, options.nbest)) {
      beams = [];
      break;
    }
    sources = open.map((beam) => grownFrom(next, grown, beam, model.endToken));
    tokens = open.map((beam) => beam.last?.token ?? model.endToken);
    beams = open;
  }

  for (const beam of beams) finished.push(cutShort(beam, 'cap'));
  return finished.sort((a, b) => b.score - a.score).slice(0, options.nbest);
}

/** The best continuations of all beams together: twice the beam, since half of them may be ends. */
function bestCandidates(
  result: StepResult,
  beams: readonly Beam[],
  width: number,
  endToken: number,
): Candidate[] {
  const top = width + 1;
  const all: Candidate[] = [];
  for (const [source, beam] of beams.entries()) {
    for (let rank = 0; rank < top; rank++) {
      const logProbability = result.logProbabilities[source * top + rank] ?? 0;
      const token = result.candidates[source * top + rank] ?? endToken;
      all.push({ source, token, logProbability, total: beam.logProbability + logProbability });
    }
  }
  all.sort((a, b) => b.total - a.total || a.source - b.source || a.token - b.token);
  return all.slice(0, width === 1 ? 1 : 2 * width);
}

function grow(source: Beam, candidate: Candidate, result: StepResult, beams: number, frames: number): Beam {
  const heads = result.attention.length / (beams * frames);
  const attention = Array.from({ length: heads }, (_, head) => {
    const row = head * beams + candidate.source;
    return result.attention.subarray(row * frames, (row + 1) * frames);
  });
  const last = { token: candidate.token, logProbability: candidate.logProbability, attention };
  return { last, before: source, length: source.length + 1, logProbability: candidate.total };
}

/** For a beam that was grown at this step, the row it grew from. */
function grownFrom(next: readonly Candidate[], grown: readonly Beam[], beam: Beam, endToken: number): number {
  return next.filter(({ token }) => token !== endToken)[grown.indexOf(beam)]?.source ?? 0;
}

function settled(finished: readonly Hypothesis[], open: readonly Beam[], nbest: number): boolean {
  const worst = finished[nbest - 1];
  return worst !== undefined && open.every((beam) => beam.logProbability / (beam.length + 1) <= worst.score);
}

function ended(beam: Beam, endLogProbability: number): Hypothesis {
  const score = (beam.logProbability + endLogProbability) / (beam.length + 1);
  return { tokens: tokensOf(beam), endLogProbability, score, ending: 'end' };
}

function cutShort(beam: Beam, ending: 'cap' | 'loop', length = beam.length): Hypothesis {
  const score = beam.logProbability / Math.max(1, beam.length);
  // It never came to an end by itself: as unlikely as its average token is.
  return { tokens: tokensOf(beam).slice(0, length), endLogProbability: score, score, ending };
}

function tokensOf(beam: Beam): DecodedToken[] {
  const tokens: DecodedToken[] = [];
  for (let at: Beam | undefined = beam; at?.last; at = at.before) tokens.push(at.last);
  return tokens.reverse();
}
