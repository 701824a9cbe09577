import { openTranscriber } from '@parlando/transcribe';
import type { Section } from '../section.ts';
import { readClips, readSamples } from '../speech-data.ts';
import { transcriptOf } from './ours.ts';

export const languages: Section = {
  name: 'languages',
  title: 'a warning where the language is not the model’s',
  async run(report) {
    const clips = (await readClips()).filter(({ lang }) => lang !== null);
    for (const size of ['tiny', 'base'] as const) {
      await using transcriber = await openTranscriber({ model: `moonshine-${size}-en` });
      const warned = { foreign: 0, english: 0 };
      for (const clip of clips) {
        const { warnings } = await transcriptOf(transcriber, {
          samples: await readSamples(clip),
          rateHz: 16000,
        });
        if (warnings.some(({ code }) => code === 'language'))
          warned[clip.lang === 'en' ? 'english' : 'foreign']++;
      }
      const english = clips.filter(({ lang }) => lang === 'en').length;
      const foreign = clips.length - english;
      report({
        what: `${size}: German, Spanish, French, Portuguese with a warning, %`,
        measured: (100 * warned.foreign) / foreign,
        must: 80,
        goal: 95,
        better: 'higher',
        note: `${warned.foreign} of ${foreign}; learned on these clips`,
      });
      report({
        what: `${size}: English with one, %`,
        measured: (100 * warned.english) / english,
        must: 2,
        goal: 0,
        better: 'lower',
        note: `${warned.english} of ${english}`,
      });
    }
  },
};
