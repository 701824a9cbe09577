import { expect, it } from 'vitest';
import { renderSrt } from './srt.ts';
import { sampleTranscript, spoken } from './transcript.test.sample.ts';

it('writes numbered cues with commas in the times', () => {
  const segments = [
    spoken('They walked down to the harbour and looked at the boats.', 3599),
    spoken('Was it <late> --> or not?', 3605.5),
  ];
  expect(renderSrt(sampleTranscript(segments, 4000))).toBe(`1
00:59:59,000 --> 01:00:02,300
They walked down to the harbour
and looked at the boats.

2
01:00:05,500 --> 01:00:07,300
Was it <late> -> or not?
`);
});

it('names the channels, from 1', () => {
  const segments = [
    spoken('so we should go there on Monday', 1, 0),
    spoken('Right.', 2, 1),
    spoken('Or rather on Tuesday if the weather is fine, I think.', 5, 0),
  ];
  expect(renderSrt(sampleTranscript(segments))).toBe(`1
00:00:01,000 --> 00:00:03,250
[1] so we should go there on Monday
[2] Right.

2
00:00:05,000 --> 00:00:08,300
[1] Or rather on Tuesday
if the weather is fine, I think.
`);
});

it('is empty without speech', () => {
  expect(renderSrt(sampleTranscript([]))).toBe('');
});
