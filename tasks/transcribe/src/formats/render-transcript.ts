import { assertNever, type Transcript } from '@parlando/core';
import { renderJson } from './json.ts';
import { renderMarkdown } from './markdown.ts';
import { renderSrt } from './srt.ts';
import { renderText } from './text.ts';
import { renderVtt } from './vtt.ts';

/** Forms in which a transcript can be written. */
export type TranscriptFormat = 'text' | 'json' | 'srt' | 'vtt' | 'md';

/** Extension of the file that holds each form, with its dot. */
export const formatExtensions: Readonly<Record<TranscriptFormat, string>> = {
  text: '.txt',
  json: '.json',
  srt: '.srt',
  vtt: '.vtt',
  md: '.md',
};

/**
 * Writes a transcript. What is not empty ends with a line feed; there is no byte order mark.
 *
 * ```ts
 * const subtitles = renderTranscript(transcript, 'srt');
 * ```
 */
export function renderTranscript(transcript: Transcript, format: TranscriptFormat): string {
  switch (format) {
    case 'text':
      return renderText(transcript);
    case 'json':
      return renderJson(transcript);
    case 'srt':
      return renderSrt(transcript);
    case 'vtt':
      return renderVtt(transcript);
    case 'md':
      return renderMarkdown(transcript);
    default:
      return assertNever(format);
  }
}
