import { expect, test } from 'vitest';
import { outputNames } from './output-names.ts';

test.each([
  [
    ['clinic.wav', '/data/call.mp3', '-'],
    ['clinic', 'call', 'stdin'],
  ],
  [
    ['no-ending', '.hidden', 'two.dots.wav'],
    ['no-ending', '.hidden', 'two.dots'],
  ],
  [
    ['/r/mon/a.wav', '/r/tue/a.wav', '/r/tue/b.wav'],
    ['mon/a', 'tue/a', 'b'],
  ],
  [
    ['/r/a.wav', '/r/deep/er/a.wav'],
    ['a', 'deep/er/a'],
  ],
  [
    ['/r/a.wav', '/r/a.mp3'],
    ['a.wav', 'a.mp3'],
  ],
  [
    ['/r/A.wav', '/r/x/a.wav'],
    ['A', 'x/a'],
  ],
  [
    ['/x/a.wav', '/y/a.wav'],
    ['x/a', 'y/a'],
  ],
  [
    ['/r/a.wav', '/r/a.mp3', '/r/a.wav.ogg'],
    ['a.wav', 'a.mp3', 'a.wav-2'],
  ],
])('%j are written to %j', (sources, names) => {
  expect(outputNames(sources)).toEqual(names);
});
