export { type DecodeOptions, decodeAudio } from './decode-audio.ts';
export type { DecodedAudio } from './decoded-audio.ts';
export { expandAudioSources } from './expand-audio-sources.ts';
export { type Ffmpeg, findFfmpeg } from './find-ffmpeg.ts';
export { mixChannels } from './mix-channels.ts';
export { type ReadAudioOptions, readAudio } from './read-audio.ts';
export { resample } from './resample.ts';
export { type PieceOptions, speechPieces } from './speech-pieces.ts';
export {
  defaultVoiceActivity,
  type SpeechRegion,
  speechRegions,
  type VoiceActivityOptions,
} from './voice-activity.ts';
export { type WriteWavOptions, writeWav } from './wav-write.ts';
