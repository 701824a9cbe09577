import type { Transcript } from '@parlando/core';

/** Plain text, a line per segment. Where the channels were transcribed apart: `[channel 1] Good morning.` */
export function renderText(transcript: Transcript): string {
  return transcript.segments
    .map(({ channel, text }) => (channel === undefined ? `${text}\n` : `[channel ${channel + 1}] ${text}\n`))
    .join('');
}
