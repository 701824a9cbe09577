import { describe, expect, it } from 'vitest';
import { cueTimes } from './cue-times.ts';

const times = (spans: [start: number, end: number, characters: number][], limit = 60_000): number[][] =>
  cueTimes(
    spans.map(([startMs, endMs, characters]) => ({ startMs, endMs, characters })),
    limit,
  ).map((time) => [time.startMs, time.endMs]);

describe('cueTimes', () => {
  it.each<[string, [number, number, number][], number[][]]>([
    ['shows a short word for a second', [[2000, 2200, 4]], [[2000, 3000]]],
    ['gives time to read, 20 characters a second', [[0, 1500, 60]], [[0, 3000]]],
    ['stops at 7 s', [[0, 9000, 10]], [[0, 7000]]],
    [
      'leaves 80 ms before the next cue',
      [
        [0, 2000, 10],
        [2000, 4000, 10],
      ],
      [
        [0, 1920],
        [2000, 4000],
      ],
    ],
    [
      'closes a gap that would flicker',
      [
        [0, 2000, 10],
        [2400, 4000, 10],
      ],
      [
        [0, 2320],
        [2400, 4000],
      ],
    ],
    [
      'keeps a longer gap',
      [
        [0, 2000, 10],
        [2600, 4000, 10],
      ],
      [
        [0, 2000],
        [2600, 4000],
      ],
    ],
    [
      'gives up the gap before the shortest time',
      [
        [0, 900, 5],
        [1030, 3000, 5],
      ],
      [
        [0, 1000],
        [1030, 3000],
      ],
    ],
    [
      'gives way to a cue that comes at once',
      [
        [0, 300, 5],
        [300, 3000, 5],
      ],
      [
        [0, 300],
        [300, 3000],
      ],
    ],
    [
      'cuts off speech that overlaps',
      [
        [0, 3000, 5],
        [2000, 4000, 5],
      ],
      [
        [0, 1920],
        [2000, 4000],
      ],
    ],
    [
      'parts cues that begin together',
      [
        [500, 900, 5],
        [500, 2000, 5],
      ],
      [
        [500, 501],
        [501, 2000],
      ],
    ],
  ])('%s', (_, spans, expected) => {
    expect(times(spans)).toEqual(expected);
  });

  it('ends with the recording, and begins before it ends', () => {
    expect(times([[59_700, 59_900, 40]])).toEqual([[59_700, 60_000]]);
    expect(
      times(
        [
          [999, 1000, 5],
          [999, 1000, 5],
        ],
        1000,
      ),
    ).toEqual([
      [998, 999],
      [999, 1000],
    ]);
  });
});
