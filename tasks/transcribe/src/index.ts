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
export {
  defaultModel,
  openTranscriber,
  type TranscribeEvent,
  type TranscribeOptions,
  type Transcriber,
  type TranscriberOptions,
} from './transcriber.ts';
