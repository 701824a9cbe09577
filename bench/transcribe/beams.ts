import { sumWordErrors, type WordErrors, wordErrorRate } from '@parlando/metrics';
import { openTranscriber } from '@parlando/transcribe';
import type { Section } from '../section.ts';
import { readClips, readSamples } from '../speech-data.ts';
import { countErrors, errorsOf } from './errors.ts';
import { transcriptOf } from './ours.ts';

export const beams: Section = {
  name: 'beam',
  title: 'beam 5 against greedy, tiny, libri-other',
  async run(report) {
    const clips = (await readClips()).filter(({ set }) => set === 'libri-other');
    await using transcriber = await openTranscriber({ model: 'moonshine-tiny-en' });
    const greedy: WordErrors[] = [];
    const best: WordErrors[] = [];
    const oracle: WordErrors[] = [];
    const seconds = { greedy: 0, beam: 0 };
    for (const clip of clips) {
      const sound = { samples: await readSamples(clip), rateHz: 16000 };
      const reference = clip.text ?? '';
      const one = await timed(() => transcriptOf(transcriber, sound));
      const five = await timed(() => transcriptOf(transcriber, sound, { beam: 5, nbest: 5 }));
      seconds.greedy += one.seconds;
      seconds.beam += five.seconds;
      const texts = five.result.segments;
      greedy.push(errorsOf(reference, one.result.segments.map(({ text }) => text).join(' ')));
      best.push(errorsOf(reference, texts.map(({ text }) => text).join(' ')));
      // Clips are single pieces, so the readings of their only segment are readings of the clip.
      const readings = [
        texts.map(({ text }) => text).join(' '),
        ...(texts[0]?.alternatives.map(({ text }) => text) ?? []),
      ];
      oracle.push(least(readings.map((text) => errorsOf(reference, text))));
    }
    const [g, b, o] = [greedy, best, oracle].map((errors) => 100 * wordErrorRate(sumWordErrors(errors))) as [
      number,
      number,
      number,
    ];
    report({
      what: 'WER gained over greedy, points',
      measured: g - b,
      must: 0.6,
      goal: 1.5,
      better: 'higher',
      note: `${g.toFixed(2)} -> ${b.toFixed(2)}`,
    });
    report({
      what: 'oracle of the 5-best below the 1-best, points',
      measured: b - o,
      must: 2,
      goal: 4,
      better: 'higher',
      note: `${o.toFixed(2)}`,
    });
    report({
      what: 'CPU time of beam 5 over greedy',
      measured: seconds.beam / seconds.greedy,
      must: 2.2,
      goal: 1.6,
      unit: 'x',
      better: 'lower',
    });
  },
};

function least(errors: readonly WordErrors[]): WordErrors {
  return errors.reduce((best, one) => (countErrors(one) < countErrors(best) ? one : best));
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ result: Result; seconds: number }> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { result, seconds: (user + system) / 1e6 };
}
