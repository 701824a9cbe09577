import { seededRandom } from '@parlando/metrics';
import { openTranscriber } from '@parlando/transcribe';
import type { Section } from '../section.ts';
import { readClips, readSamples } from '../speech-data.ts';
import { textOf } from './ours.ts';

const seconds = 5;
const length = seconds * 16000;

export const silence: Section = {
  name: 'silence',
  title: 'sound without speech: characters of text',
  async run(report) {
    const clips = (await readClips()).filter(({ set }) => set === 'nospeech');
    const sounds: Float32Array[] = [];
    for (const clip of clips) sounds.push(await readSamples(clip));
    sounds.push(...made());
    for (const size of ['tiny', 'base'] as const) {
      for (const vad of [true, false]) {
        await using transcriber = await openTranscriber({ model: `moonshine-${size}-en` });
        let characters = 0;
        for (const samples of sounds) characters += (await textOf(transcriber, samples, { vad })).length;
        const what = `${size}: ${clips.length} clips, digital silence, noise at six gains, hum, tones`;
        report({
          what: `${what}${vad ? '' : ', --no-vad'}`,
          measured: characters,
          must: 0,
          better: 'lower',
        });
      }
    }
  },
};

function made(): Float32Array[] {
  const random = seededRandom(3);
  const noise = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3].map((gain) =>
    Float32Array.from({ length }, () => gain * (2 * random() - 1)),
  );
  const tones = [50, 440, 1000, 3000].map((hertz) =>
    Float32Array.from({ length }, (_, index) => 0.2 * Math.sin((2 * Math.PI * hertz * index) / 16000)),
  );
  const hum = Float32Array.from({ length }, (_, index) =>
    [1, 2, 3, 5].reduce(
      (sum, harmonic) => sum + (0.1 / harmonic) * Math.sin((2 * Math.PI * 50 * harmonic * index) / 16000),
      0,
    ),
  );
  return [new Float32Array(length), ...noise, ...tones, hum];
}
