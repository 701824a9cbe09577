export { renderJson } from './json.ts';
export { renderMarkdown } from './markdown.ts';
export { formatExtensions, renderTranscript, type TranscriptFormat } from './render-transcript.ts';
export { renderSrt } from './srt.ts';
export { renderText } from './text.ts';
export { renderVtt } from './vtt.ts';
