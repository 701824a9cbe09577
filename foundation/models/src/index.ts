export type {
  AttentionDecoder,
  DecoderSteps,
  EncodedSound,
  StepRequest,
  StepResult,
} from './attention-decoder.ts';
export { type ListedModel, listModels, modelIdOf, type RuntimeReport, runtimeReport } from './list-models.ts';
export type { AttentionHead } from './moonshine/step-graph.ts';
export { type OpenModelOptions, openModel } from './open-model.ts';
export { openVoiceDetector, type VoiceDetector } from './silero/voice-detector.ts';
export { cacheFolder, isCacheWritable } from './store/cache.ts';
export { Tokenizer } from './tokenizer/tokenizer.ts';
