import type { Segment, Transcript, TranscriptWarning } from '@parlando/core';
import { clock } from './clock.ts';

/** Words below this confidence are set in italics. */
const doubtful = 0.5;

/** A silence from this length, seconds, begins a new paragraph; so does this much speech. */
const paragraphPause = 2;
const paragraphLength = 45;

/**
 * A page to read: title, what was heard and by which model, warnings, then paragraphs with the time at which each
 * begins. Words that are more likely wrong than right stand in italics.
 */
export function renderMarkdown(transcript: Transcript): string {
  const { audio, language, model, segments, warnings } = transcript;
  const anyDoubt = segments.some((segment) => segment.words.some((word) => word.confidence < doubtful));
  const blocks = [
    `# ${escaped(audio.source)}`,
    `${clock(audio.duration)} · ${language} · ${escaped(model.id)}`,
    ...(warnings.length > 0 ? [warnings.map(warningLine).join('\n>\n')] : []),
    ...(anyDoubt ? ['*Words in italics* are doubtful.'] : []),
    ...paragraphsOf(segments).map(paragraph),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function warningLine({ message, start, end }: TranscriptWarning): string {
  const from = start === undefined ? '' : clock(start);
  const to = end === undefined ? '' : `–${clock(end)}`;
  return `> **Warning${from === '' ? '' : ` ${from}${to}`}:** ${escaped(message)}`;
}

function paragraphsOf(segments: readonly Segment[]): Segment[][] {
  const groups: Segment[][] = [];
  for (const segment of segments) {
    const group = groups.at(-1);
    if (group !== undefined && continues(group, segment)) group.push(segment);
    else groups.push([segment]);
  }
  return groups;
}

function continues(group: readonly Segment[], next: Segment): boolean {
  const first = group[0];
  const last = group.at(-1);
  if (first === undefined || last === undefined || last.channel !== next.channel) return false;
  return next.start - last.end < paragraphPause && next.end - first.start < paragraphLength;
}

function paragraph(segments: readonly Segment[]): string {
  const { start, channel } = segments[0] ?? { start: 0 };
  const speaker = channel === undefined ? '' : `**Channel ${channel + 1}** `;
  return `${speaker}[${clock(start)}] ${segments.map(markedText).join(' ')}`;
}

/** The words of a segment; neighbours that are doubtful share one pair of asterisks. */
function markedText(segment: Segment): string {
  if (segment.words.length === 0) return escaped(segment.text);
  return segment.words
    .map((word, i, words) => {
      const marked = word.confidence < doubtful;
      const open = marked && !((words[i - 1]?.confidence ?? 1) < doubtful) ? '*' : '';
      const close = marked && !((words[i + 1]?.confidence ?? 1) < doubtful) ? '*' : '';
      return `${open}${escaped(word.text)}${close}`;
    })
    .join(' ');
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&]/g, '\\$&');
}
