import type { Transcript } from '@parlando/core';
import type { VoiceDetector } from '@parlando/models';
import type { Lanes } from './lanes.ts';
import type { Recogniser } from './recogniser.ts';
import type { ReadySound } from './sound-source.ts';

/** What a transcription works with. */
export interface Workshop {
  readonly recogniser: Recogniser;
  readonly detector: VoiceDetector;
  readonly lanes: Lanes;
}

/** The parts of a transcript that do not depend on what was heard. */
export function describe(
  { model }: Recogniser,
  sound: ReadySound,
  id?: string,
): Pick<Transcript, 'version' | 'id' | 'audio' | 'language' | 'model'> {
  const { source, duration, channelCount, sampleRate } = sound;
  return {
    version: 1,
    id: id ?? sound.id,
    audio: { source, duration, channels: channelCount, sampleRate },
    language: model.language,
    model: { id: model.id, sha256: model.sha256, runtime: model.runtime },
  };
}
