import {
  parlandoEnglish,
  rateInterval,
  sumWordErrors,
  type WordErrors,
  whisperEnglish,
  wordErrorRate,
  wordErrors,
} from '@parlando/metrics';
import { openTranscriber } from '@parlando/transcribe';
import type { Section } from '../section.ts';
import { type Clip, readClips, readSamples } from '../speech-data.ts';
import { countErrors, errorsOf } from './errors.ts';
import { textOf } from './ours.ts';
import { openPlainLoop } from './plain-loop.ts';

interface Pair {
  readonly clip: Clip;
  /** What was heard. */
  readonly text: string;
  /** By the ruler of the floors, asr-floor. */
  readonly ours: WordErrors;
  readonly plain: WordErrors;
}

const goals = { tiny: 12.0, base: 8.8 } as const;

export const accuracy: Section = {
  name: 'accuracy',
  title: 'word errors, greedy, against a plain loop over the shipped graphs',
  async run(report) {
    const clips = (await readClips()).filter(({ lang, text }) => lang === 'en' && text);
    const libri = clips.filter(({ set }) => set === 'libri-other');
    const others = clips.filter(({ set }) => ['ljspeech', 'fleurs', 'other', 'long'].includes(set));
    for (const size of ['tiny', 'base'] as const) {
      const pairs = await compare(size, libri);
      const rate = 100 * wordErrorRate(sumWordErrors(pairs.map(({ ours }) => ours)));
      report({
        what: `${size}: extra errors per 1,000 words, libri-other (${libri.length} clips)`,
        measured: extra(pairs),
        must: 3,
        better: 'lower',
        note: `plain loop ${percent(pairs.map(({ plain }) => plain))} %`,
      });
      report({
        what: `${size}: WER on libri-other, %`,
        measured: rate,
        must: 100 * wordErrorRate(sumWordErrors(pairs.map(({ plain }) => plain))) + 0.3,
        goal: goals[size],
        better: 'lower',
        note: `asr-floor, 95 % interval by speaker ${interval(pairs)}; ${otherRulers(pairs)}`,
      });
      const rest = await compare(size, others);
      const words = rest.reduce((sum, { ours }) => sum + ours.referenceWords, 0);
      report({
        what: `${size}: extra errors, ljspeech, fleurs-en, other and sonnet (${words} words)`,
        measured: difference(rest),
        must: 4,
        goal: 0,
        better: 'lower',
        note: `ours ${percent(rest.map(({ ours }) => ours))} %, plain loop ${percent(rest.map(({ plain }) => plain))} %`,
      });
    }
  },
};

async function compare(size: 'tiny' | 'base', clips: readonly Clip[]): Promise<Pair[]> {
  await using transcriber = await openTranscriber({ model: `moonshine-${size}-en` });
  const plain = await openPlainLoop(size);
  const pairs: Pair[] = [];
  for (const clip of clips) {
    const samples = await readSamples(clip);
    const reference = clip.text ?? '';
    const [ours, theirs] = [await textOf(transcriber, samples), await plain(samples)];
    pairs.push({ clip, text: ours, ours: errorsOf(reference, ours), plain: errorsOf(reference, theirs) });
  }
  return pairs;
}

function difference(pairs: readonly Pair[]): number {
  return pairs.reduce((sum, { ours, plain }) => sum + countErrors(ours) - countErrors(plain), 0);
}

function extra(pairs: readonly Pair[]): number {
  return (1000 * difference(pairs)) / pairs.reduce((sum, { ours }) => sum + ours.referenceWords, 0);
}

function percent(errors: readonly WordErrors[]): string {
  return (100 * wordErrorRate(sumWordErrors(errors))).toFixed(2);
}

function interval(pairs: readonly Pair[]): string {
  const speakers = [...new Set(pairs.map(({ clip }) => clip.speaker))];
  const blocks = speakers.map((speaker) => {
    const sum = sumWordErrors(pairs.filter(({ clip }) => clip.speaker === speaker).map(({ ours }) => ours));
    return { numerator: countErrors(sum), denominator: sum.referenceWords };
  });
  const { low, high } = rateInterval(blocks);
  return `${(100 * low).toFixed(1)}..${(100 * high).toFixed(1)}`;
}

/** The same words by the rulers that people quote: `whisper-en 10.1, parlando-en 10.4`. */
function otherRulers(pairs: readonly Pair[]): string {
  return [whisperEnglish, parlandoEnglish]
    .map((ruler) => {
      const errors = pairs.map(({ clip, text }) =>
        wordErrors(ruler.words(clip.text ?? ''), ruler.words(text)),
      );
      return `${ruler.name} ${percent(errors)}`;
    })
    .join(', ');
}
