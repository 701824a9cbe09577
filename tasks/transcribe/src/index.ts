export {
  formatExtensions,
  renderJson,
  renderMarkdown,
  renderSrt,
  renderText,
  renderTranscript,
  renderVtt,
  type TranscriptFormat,
} from './formats/index.ts';
export { type AlignRow, openAlign, openTranscribe, type TranscribeRow } from './run.ts';
export type { SoundRange, SoundSource } from './sound-source.ts';
export type { TranscribeOptions, TranscriberOptions } from './transcribe-options.ts';
export {
  defaultModel,
  openTranscriber,
  type TranscribeEvent,
  type Transcriber,
} from './transcriber.ts';
