import { expect, it } from 'vitest';
import { sampleTranscript, spoken } from './transcript.test.sample.ts';
import { renderVtt } from './vtt.ts';

it('writes cues with dots in the times and escapes what would be markup', () => {
  const segments = [
    spoken('They walked down to the harbour and looked at the boats.', 3599),
    spoken('Was it <late> --> R&D?', 3605.5),
  ];
  expect(renderVtt(sampleTranscript(segments, 4000))).toBe(`WEBVTT

00:59:59.000 --> 01:00:02.300
They walked down to the harbour
and looked at the boats.

01:00:05.500 --> 01:00:07.000
Was it &lt;late&gt; -&gt; R&amp;D?
`);
});

it('gives each channel its voice', () => {
  const segments = [
    spoken('so we should go there on Monday', 1, 0),
    spoken('Right.', 2, 1),
    spoken('Or rather on Tuesday if the weather is fine, I think.', 5, 0),
  ];
  expect(renderVtt(sampleTranscript(segments))).toBe(`WEBVTT

00:00:01.000 --> 00:00:03.100
<v Channel 1>- so we should go there on Monday</v>
<v Channel 2>- Right.

00:00:05.000 --> 00:00:08.300
<v Channel 1>Or rather on Tuesday
if the weather is fine, I think.
`);
});

it('keeps its head without speech', () => {
  expect(renderVtt(sampleTranscript([]))).toBe('WEBVTT\n');
});
