import type { AcousticScore, Alternative, Word } from '@parlando/core';
import { type AttentionDecoder, openModel } from '@parlando/models';
import type { Calibration } from './calibration.ts';
import { calibrationOf } from './calibration-of.ts';
import { beamSearch } from './decoding/beam-search.ts';
import { forcedPass } from './decoding/forced.ts';
import type { Hypothesis } from './decoding/hypothesis.ts';
import { joinPieces, quietestMiddle } from './halves.ts';
import type { HeardPiece } from './heard-piece.ts';
import type { LanguageEvidence } from './language.ts';
import { logistic } from './logistic.ts';
import { confidenceFeatures } from './words/confidence.ts';
import { loudnessOf } from './words/loudness.ts';
import { onsetFrames } from './words/onsets.ts';
import { groupWords, type TokenWord } from './words/token-words.ts';
import { wordEnds } from './words/word-ends.ts';
import { waitForSound } from './words/word-starts.ts';

/** Silence put around each piece: a model trained on padded clips loses words that begin at the very first sample. */
export const padSeconds = 0.06;
/** Silence around a piece that came back empty although it holds speech. */
const retryPadSeconds = 0.4;
/** An empty answer to this much sure speech is not believed, seconds. */
const leastRetrySpeech = 0.4;
/** Shorter pieces are not halved, seconds. */
const leastHalved = 5;
/** No language is spoken faster, tokens a second. */
const tokensPerSecond = 6.5;

export interface HearOptions {
  readonly beam: number;
  readonly nbest: number;
  /** Seconds of the piece that surely hold speech: an empty answer is not believed when there are enough. */
  readonly speechSeconds: number;
}

/** A model and what was learned about it: pieces of sound in, timed words out. One thread's worth of work. */
export class Recogniser {
  readonly model: AttentionDecoder;
  readonly #calibration: Calibration;

  private constructor(model: AttentionDecoder) {
    this.model = model;
    this.#calibration = calibrationOf(model.sha256);
  }

  static async open(model: string): Promise<Recogniser> {
    const alignmentHeads = (sha256: string) => calibrationOf(sha256).alignmentHeads;
    return new Recogniser(await openModel({ model, alignmentHeads }));
  }

  /** Recognises a piece of mono sound at the model's rate, at most `maxSeconds` long. */
  async hear(samples: Float32Array, options: HearOptions, signal?: AbortSignal): Promise<HeardPiece> {
    const first = await this.#decode(samples, padSeconds, options, signal);
    const lost = first.text === '' && options.speechSeconds >= leastRetrySpeech;
    if (first.ending === 'end' && !lost) return first;
    const second = lost ? await this.#decode(samples, retryPadSeconds, options, signal) : first;
    const failed = second.ending !== 'end' || second.text === '';
    if (!failed || samples.length < leastHalved * this.model.rateHz) return second;
    return this.#hearHalves(samples, options, signal);
  }

  /** Times a known text: each of its words gets the time and the confidence that the sound gives it. */
  async align(samples: Float32Array, words: readonly string[], signal?: AbortSignal): Promise<Word[]> {
    const padded = pad(samples, padSeconds * this.model.rateHz);
    const sound = await this.model.encode(padded);
    const tokens = words.map((word) => this.model.tokenizer.encode(word));
    if (!sound || words.length === 0) return [];
    const hypothesis = await forcedPass(this.model, sound, tokens.flat(), signal);
    let at = 0;
    const grouped = words.map((text, index): TokenWord => {
      const from = at;
      at += tokens[index]?.length ?? 0;
      return { text, tokens: hypothesis.tokens.slice(from, at) };
    });
    return this.#timed(grouped, hypothesis, samples, sound.frames, padSeconds);
  }

  /** P(text | sound) for each text, one after the other, so that none depends on its neighbours. */
  async score(
    samples: Float32Array,
    texts: readonly string[],
    signal?: AbortSignal,
  ): Promise<AcousticScore[]> {
    const sound = await this.model.encode(pad(samples, padSeconds * this.model.rateHz));
    const scores: AcousticScore[] = [];
    for (const text of texts) {
      if (!sound) {
        scores.push({ logProbability: Number.NEGATIVE_INFINITY, perToken: [] });
        continue;
      }
      const tokens = this.model.tokenizer.encode(text.trim());
      const { tokens: said, endLogProbability } = await forcedPass(this.model, sound, tokens, signal);
      const perToken = [...said.map(({ logProbability }) => logProbability), endLogProbability];
      scores.push({ logProbability: perToken.reduce((sum, value) => sum + value, 0), perToken });
    }
    return scores;
  }

  close(): Promise<void> {
    return this.model.close();
  }

  async #decode(
    samples: Float32Array,
    silence: number,
    options: HearOptions,
    signal: AbortSignal | undefined,
  ): Promise<HeardPiece> {
    const { model } = this;
    const sound = await model.encode(pad(samples, silence * model.rateHz));
    if (!sound) return nothing(options);
    const seconds = samples.length / model.rateHz;
    const maxTokens = Math.min(model.maxTokens, Math.max(8, Math.ceil(tokensPerSecond * seconds)));
    const beam = Math.max(options.beam, options.nbest);
    const hypotheses = await beamSearch(model, sound, { beam, nbest: options.nbest, maxTokens, signal });
    const [best] = hypotheses;
    if (!best) return nothing(options);

    const grouped = groupWords(best.tokens, model.tokenizer);
    const words = this.#timed(grouped, best, samples, sound.frames, silence);
    const text = words.map((word) => word.text).join(' ');
    return {
      text,
      words,
      score: best.score,
      alternatives: this.#alternatives(hypotheses, text),
      ending: best.ending,
      evidence: evidenceOf(best, options.speechSeconds),
    };
  }

  /** Long sound that a model loses its way in, whole: it may still hear the two sides of its quietest moment. */
  async #hearHalves(samples: Float32Array, options: HearOptions, signal?: AbortSignal): Promise<HeardPiece> {
    const cut = quietestMiddle(samples, this.model.rateHz);
    const half = { ...options, speechSeconds: options.speechSeconds / 2 };
    const left = await this.hear(samples.slice(0, cut), half, signal);
    const right = await this.hear(samples.slice(cut), half, signal);
    return joinPieces(left, right, cut / this.model.rateHz);
  }

  #timed(
    words: readonly TokenWord[],
    hypothesis: Hypothesis,
    samples: Float32Array,
    frames: number,
    silence: number,
  ): Word[] {
    const { frameSeconds, rateHz } = this.model;
    const rows = words.map(({ tokens }) => meanRow(tokens[0]?.attention ?? [], frames));
    const shift = silence + this.#calibration.onsetLag;
    const seconds = samples.length / rateHz;
    const loudness = loudnessOf(samples, rateHz);
    const jumps = onsetFrames(rows, frames).map((frame) => frame * frameSeconds - shift);
    const starts = keepInside(waitForSound(jumps, loudness), seconds);
    const ends = wordEnds(starts, loudness, seconds);
    const features = confidenceFeatures(words, hypothesis, rows);
    return words.map(({ text }, index) => ({
      text,
      start: starts[index] ?? 0,
      end: ends[index] ?? 0,
      confidence: logistic(this.#calibration.confidence, features[index] ?? []),
    }));
  }

  #alternatives(hypotheses: readonly Hypothesis[], best: string): Alternative[] {
    const seen = new Set([best]);
    const alternatives: Alternative[] = [];
    for (const { tokens, score } of hypotheses) {
      const words = groupWords(tokens, this.model.tokenizer);
      const text = words.map((word) => word.text).join(' ');
      if (seen.has(text)) continue;
      seen.add(text);
      alternatives.push({ text, score });
    }
    return alternatives;
  }
}

function evidenceOf({ tokens }: Hypothesis, speechSeconds: number): LanguageEvidence {
  return {
    speechSeconds,
    recoveredSeconds: 0,
    tokens: tokens.length,
    logProbability: tokens.reduce((sum, { logProbability }) => sum + logProbability, 0),
    unlikely: tokens.filter(({ logProbability }) => logProbability < -1).length,
  };
}

function nothing({ speechSeconds }: HearOptions): HeardPiece {
  const evidence = { speechSeconds, recoveredSeconds: 0, tokens: 0, logProbability: 0, unlikely: 0 };
  return { text: '', words: [], score: 0, alternatives: [], ending: 'end', evidence };
}

function pad(samples: Float32Array, silence: number): Float32Array {
  const width = Math.round(silence);
  const padded = new Float32Array(samples.length + 2 * width);
  padded.set(samples, width);
  return padded;
}

function meanRow(heads: readonly Float32Array[], frames: number): Float32Array {
  const mean = new Float32Array(frames);
  for (const row of heads)
    for (let frame = 0; frame < frames; frame++)
      mean[frame] = (mean[frame] ?? 0) + (row[frame] ?? 0) / heads.length;
  return mean;
}

/** Strictly rising times inside 0..seconds, each as near to where it was as the others allow. */
function keepInside(times: readonly number[], seconds: number): number[] {
  const least = Math.min(0.02, seconds / (times.length + 1));
  const kept = [...times];
  for (let index = kept.length - 1, limit = seconds - least; index >= 0; index--, limit -= least) {
    limit = Math.min(limit, kept[index] ?? 0);
    kept[index] = limit;
  }
  for (let index = 0, limit = 0; index < kept.length; index++, limit += least) {
    limit = Math.max(limit, kept[index] ?? 0);
    kept[index] = limit;
  }
  return kept;
}
