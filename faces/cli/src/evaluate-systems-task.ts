import { existsSync } from 'node:fs';
import { readAudio } from '@parlando/audio';
import { type Recogniser, type RecogniserHost, UsageError } from '@parlando/core';
import { systemsTask } from '@parlando/evaluate';
import { listModels, modelIdOf } from '@parlando/models';
import { openTranscriber } from '@parlando/transcribe';

/** The recognisers that `evaluate systems` runs: Parlando's own, by id or from a folder. */
const host: RecogniserHost = {
  async find(model, folder) {
    const id = await modelIdOf(model);
    const known = await listModels();
    if (folder !== undefined ? existsSync(folder) : known.some((listed) => listed.id === id)) return;
    throw new UsageError('models/unknown', `there is no model ${folder ?? model}`, {
      remedy: `it is one of ${known.map((listed) => listed.id).join(', ')}, or NAME@DIR for a folder`,
    });
  },
  async open(model, folder, threads): Promise<Recogniser> {
    const transcriber = await openTranscriber({ model: folder ?? (await modelIdOf(model)), threads });
    return {
      async recognise(audio, signal) {
        for await (const event of transcriber.transcribe(audio, { signal })) {
          if (event.type !== 'done') continue;
          const { segments, audio: sound } = event.transcript;
          return { text: segments.map(({ text }) => text).join(' '), soundSeconds: sound.duration };
        }
        return { text: '', soundSeconds: 0 };
      },
      close: () => transcriber.close(),
    };
  },
  async soundSeconds(audio) {
    const { channels, rateHz } = await readAudio(audio);
    return (channels[0]?.length ?? 0) / rateHz;
  },
};

export const evaluateSystemsTask = systemsTask(host);
