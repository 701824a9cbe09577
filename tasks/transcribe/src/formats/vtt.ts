import type { Transcript } from '@parlando/core';
import { cueClock } from './clock.ts';
import type { CueLine } from './cue-layout.ts';
import { type Cue, transcriptCues } from './cues.ts';

/**
 * WebVTT subtitles (W3C, "WebVTT: The Web Video Text Tracks Format"). Where the channels were transcribed apart,
 * voice tags name the channel, from 1: `<v Channel 1>`; two that speak in one cue have a line each, with a dash.
 */
export function renderVtt(transcript: Transcript): string {
  const lead = (_: number | undefined, mixed: boolean): string => (mixed ? '- ' : '');
  return ['WEBVTT\n', ...transcriptCues(transcript, lead).map(vttCue)].join('\n');
}

function vttCue(cue: Cue): string {
  const times = `${cueClock(cue.startMs, '.')} --> ${cueClock(cue.endMs, '.')}`;
  return `${[times, ...cue.lines.map(vttLine)].join('\n')}\n`;
}

/** A voice span runs to its end tag or the end of the cue: it is opened where the channel changes. */
function vttLine(line: CueLine, index: number, lines: readonly CueLine[]): string {
  const text = escapeVtt(line.text);
  if (line.channel === undefined || lines[index - 1]?.channel === line.channel) return text;
  const next = lines[index + 1];
  const close = next !== undefined && next.channel !== line.channel ? '</v>' : '';
  return `<v Channel ${line.channel + 1}>${text}${close}`;
}

function escapeVtt(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
