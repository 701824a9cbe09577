import { expect, it } from 'vitest';
import { parseSegLst } from './seglst.ts';

const parse = (value: unknown) => parseSegLst(JSON.stringify(value, null, 1).split('\n'));

it('is a row a segment, numbered within its session', () => {
  const segments = [
    { session_id: 's1', speaker: 'ann', start_time: 0.5, end_time: '2.25', words: 'good morning' },
    { session_id: 's1', speaker: 2, start_time: 2, end_time: 3, words: 'hello', room: 'kitchen' },
    { session_id: 's2', words: 'bye' },
  ];
  expect(parse(segments)).toEqual({
    rows: [
      {
        id: 's1-1',
        text: 'good morning',
        line: 1,
        groups: { call: 's1', speaker: 'ann' },
        start: 0.5,
        end: 2.25,
      },
      {
        id: 's1-2',
        text: 'hello',
        line: 1,
        groups: { call: 's1', speaker: '2', room: 'kitchen' },
        start: 2,
        end: 3,
      },
      { id: 's2-1', text: 'bye', line: 1, groups: { call: 's2' } },
    ],
    faults: [],
  });
});

it('names the segment that is none', () => {
  const segments = [{ speaker: 'ann' }, { session_id: 's', start_time: 3, end_time: 1 }, { session_id: 's' }];
  const { rows, faults } = parse(segments);
  expect(rows).toHaveLength(1);
  expect(faults).toMatchObject([
    { code: 'evaluate/row', what: expect.stringContaining('segment 1: session_id: ') },
    { code: 'evaluate/times', what: 'segment 2 ends (1 s) before it starts (3 s)' },
  ]);
  expect(parse([{ session_id: 's', start_time: null }]).faults).toHaveLength(1);
});

it('names what is no list, and the line of broken JSON', () => {
  expect(parse({}).faults).toMatchObject([{ what: 'not a JSON array' }]);
  expect(parseSegLst(['[', '{"session_id": "s"', '}}', ']']).faults).toMatchObject([
    { line: 3, code: 'evaluate/json' },
  ]);
});
