import type { Transcript } from '@parlando/core';
import { cueClock } from './clock.ts';
import { type Cue, transcriptCues } from './cues.ts';

/**
 * SubRip subtitles: numbered cues, times with a comma. Where the channels were transcribed apart, each text opens
 * with the number of its channel from 1: `[1] Good morning.`; the format has no other place for it.
 */
export function renderSrt(transcript: Transcript): string {
  const lead = (channel: number | undefined): string => (channel === undefined ? '' : `[${channel + 1}] `);
  return transcriptCues(transcript, lead).map(srtCue).join('\n');
}

function srtCue(cue: Cue, index: number): string {
  const times = `${cueClock(cue.startMs, ',')} --> ${cueClock(cue.endMs, ',')}`;
  return `${[index + 1, times, ...cue.lines.map((line) => line.text)].join('\n')}\n`;
}
