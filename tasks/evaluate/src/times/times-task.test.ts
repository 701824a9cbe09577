import { describe, expect, it } from 'vitest';
import { folderOf, refusal } from '../reading/folder.test.sample.ts';
import { jsonl, runnerOf } from '../run-task.test.sample.ts';
import { timesCommand } from '../task.ts';
import { type TimesReport, timesTask } from './times-task.ts';

const run = runnerOf(timesCommand, timesTask);
type Options = Parameters<typeof run>[1];
type Files = Readonly<Record<string, string>>;

/** The first file is the reference, the others are what systems heard. */
async function times(files: Files, options: Options = {}): Promise<TimesReport> {
  const folder = folderOf(files);
  return run(
    Object.keys(files).map((name) => `${folder}/${name}`),
    options,
  );
}

async function refused(files: Files, options: Options = {}) {
  const folder = folderOf(files);
  return refusal(
    run(
      Object.keys(files).map((name) => `${folder}/${name}`),
      options,
    ),
    folder,
  );
}

/** A word a line: `call start duration word`. */
const ctm = (...words: readonly string[]): string =>
  words.map((word) => `${word.replace(' ', ' 1 ')}\n`).join('');

// Three of four words are the same; their starts are 0, 20 and 100 ms late, their ends 40 ms early, right, 300 ms late.
const gate = {
  'ref.ctm': ctm('ride 0.0 0.5 Wait', 'ride 0.5 0.2 at', 'ride 0.7 0.3 north', 'ride 1.0 0.5 gate'),
  'hyp.ctm': ctm('ride 0.0 0.46 wait', 'ride 0.52 0.18 at', 'ride 0.7 0.3 nord', 'ride 1.1 0.7 gate.'),
};

describe('times', () => {
  it('are compared where the words are the same', async () => {
    const [hyp] = (await times(gate)).systems;
    expect(hyp).toMatchObject({ name: 'hyp', referenceWords: 4, hypothesisWords: 4, matchedWords: 3 });
    expect(hyp!.start).toEqual({
      meanAbsolute: expect.closeTo(0.04, 12),
      medianAbsolute: expect.closeTo(0.02, 12),
      bias: expect.closeTo(0.04, 12),
    });
    expect(hyp!.end).toEqual({
      meanAbsolute: expect.closeTo(0.34 / 3, 12),
      medianAbsolute: expect.closeTo(0.04, 12),
      bias: expect.closeTo(0.26 / 3, 12),
    });
  });

  it('are right within a collar, its end included', async () => {
    const [hyp] = (await times(gate, { collar: ['0.02', '0.1', '0.3'] })).systems;
    expect(hyp!.collars).toEqual([
      { collar: 0.02, start: 2 / 3, end: 1 / 3, both: 1 / 3, ofReference: 1 / 4, ofHypothesis: 1 / 4 },
      { collar: 0.1, start: 1, end: 2 / 3, both: 2 / 3, ofReference: 2 / 4, ofHypothesis: 2 / 4 },
      { collar: 0.3, start: 1, end: 1, both: 1, ofReference: 3 / 4, ofHypothesis: 3 / 4 },
    ]);
  });

  it('are matched by the ruler: of a word that it drops there is no time', async () => {
    const files = {
      'ref.ctm': ctm('ride 0 1 uh', 'ride 1 1 Okay'),
      'hyp.ctm': ctm('ride 1 1 okay'),
    };
    const by = async (normalizer: string) => (await times(files, { normalizer: [normalizer] })).systems[0]!;
    expect(await by('whisper-en')).toMatchObject({ referenceWords: 1, matchedWords: 1 });
    expect(await by('none')).toMatchObject({ referenceWords: 2, matchedWords: 0 });
  });

  it('come from any form that has them', async () => {
    const words = [
      { text: 'Wait', start: 0, end: 0.5 },
      { text: 'at', start: 0.5, end: 0.8 },
    ];
    const [heard] = (await times({ 'ref.ctm': gate['ref.ctm'], 'heard.jsonl': jsonl({ id: 'ride', words }) }))
      .systems;
    expect(heard).toMatchObject({ name: 'heard', matchedWords: 2, hypothesisWords: 2 });
  });
});

describe('the tables', () => {
  it('have two rows for each system, and one for each of its collars', async () => {
    const report = await times({ ...gate, 'same.ctm': gate['ref.ctm'] }, { collar: ['0.02', '0.1'] });
    expect(timesTask.render(report, 'text')).toBe(
      [
        'Times of words, matched by parlando-en 1',
        '',
        'system  words  matched %  time   median ms  mean ms  bias ms',
        'hyp         4      75.00  start         20       40       40',
        'hyp         4      75.00  end           40      113       87',
        'same        4     100.00  start          0        0        0',
        'same        4     100.00  end            0        0        0',
        'median and mean of how far the times of matched words are off; bias is the mean with its sign: above 0 is late',
        '',
        'Words within a collar, %',
        'system  collar s  starts  interval    ends    both  both, of all words',
        'hyp         0.02   66.67         -   33.33   33.33               25.00',
        'hyp          0.1  100.00         -   66.67   66.67               50.00',
        'same        0.02  100.00         -  100.00  100.00              100.00',
        'same         0.1  100.00         -  100.00  100.00              100.00',
        'starts, ends and both: of the matched words; the last column: of all words of the reference',
        'no intervals: 1 call: fewer than 5 say nothing about other calls',
        '',
      ].join('\n'),
    );
  });

  it('for a page, for a spreadsheet, and in full', async () => {
    const report = await times(gate, { collar: ['0.1'] });
    expect(timesTask.render(report, 'md')).toContain('| hyp | 4 | 75.00 | start | 20 | 40 | 40 |\n');
    expect(timesTask.render(report, 'csv')).toBe(
      `system,collar,starts,ends,both,ofReference,ofHypothesis\r\nhyp,0.1,1,${2 / 3},${2 / 3},0.5,0.5\r\n`,
    );
    expect(JSON.parse(timesTask.render(report, 'json'))).toEqual(report);
  });

  it('have a dash where no word is matched, and a spreadsheet an empty cell', async () => {
    const nothing = await times(
      { 'ref.ctm': ctm('ride 0 1 yes'), 'hyp.ctm': ctm('ride 0 1 no') },
      { collar: ['1'] },
    );
    const text = timesTask.render(nothing, 'text');
    expect(text).toContain('\nhyp         1       0.00  start          -        -        -\n');
    expect(text).toMatch(/\nhyp +1 +- +- +- +- +0\.00\n/);
    expect(timesTask.render(nothing, 'csv')).toContain('\r\nhyp,1,,,,0,0\r\n');
  });
});

describe('intervals', () => {
  // Six calls of two words; in the n-th the first word is n * 30 ms late, the second always right.
  const six = (first: (call: number) => string): string =>
    ctm(
      ...Array.from({ length: 6 }, (_, n) => [
        `call${n} ${first(n)} 0.2 yes`,
        `call${n} 1.0 0.5 please`,
      ]).flat(),
    );
  const calls = { 'ref.ctm': six(() => '0.1'), 'hyp.ctm': six((n) => (0.1 + 0.03 * n).toFixed(2)) };

  it('are over calls, within 0..1', async () => {
    const { block, systems } = await times(calls, { collar: ['0.06'] });
    expect(block).toEqual({ name: 'call', count: 6, refused: null });
    const [interval] = systems[0]!.startIntervals;
    // Three of twelve starts are off by more.
    expect(systems[0]!.collars[0]!.start).toBe(9 / 12);
    expect(interval).toMatchObject({ level: 0.95, blocks: 6 });
    expect(interval!.low).toBeGreaterThanOrEqual(0);
    expect(interval!.low).toBeLessThan(9 / 12);
    expect(interval!.high).toBeGreaterThan(9 / 12);
    expect(interval!.high).toBeLessThanOrEqual(1);
  });

  it('hold a start that is off by just the collar for right, as the share does', async () => {
    // 0.8 - 0.6 is a little more than 0.2.
    const late = { 'ref.ctm': six(() => '0.6'), 'hyp.ctm': six(() => '0.8') };
    const [hyp] = (await times(late, { collar: ['0.2'] })).systems;
    expect(hyp!.collars[0]!.start).toBe(1);
    expect(hyp!.startIntervals[0]).toMatchObject({ low: 1, high: 1 });
  });

  it('take no call without a matched word, and say so where too few have one', async () => {
    const wrong = {
      'ref.ctm': calls['ref.ctm'],
      'hyp.ctm': six(() => '0.1').replaceAll(/yes|please/g, 'no'),
    };
    const report = await times(wrong);
    expect(report.systems[0]!.startIntervals).toEqual([null, null, null]);
    expect(timesTask.render(report, 'text')).toContain('\nno intervals: too few calls have a matched word\n');
  });

  it('are headed by their level', async () => {
    const text = timesTask.render(await times(calls, { level: 0.9 }), 'text');
    expect(text).toContain('starts   90 % interval ');
    expect(text).toContain('\nintervals over 6 calls\n');
  });
});

describe('what is refused', () => {
  it.each(['ref', 'hyp'])('%s without times', async (side) => {
    const files = { 'ref.ctm': gate['ref.ctm'], 'hyp.ctm': gate['hyp.ctm'] };
    const plain = Object.fromEntries(
      Object.entries(files).map(([name, text]) =>
        name.startsWith(side) ? [`${side}.txt`, 'wait at north gate\n'] : [name, text],
      ),
    );
    expect(await refused(plain)).toEqual({
      code: 'evaluate/no-times',
      message: `${side}.txt has no times of words`,
      remedy: expect.stringContaining(
        'give ctm, a Parlando transcript, .nlp with times, or JSONL with "words"',
      ),
    });
  });

  it.each(['soon', '-1', ''])('a collar that is no number of seconds: "%s"', async (collar) => {
    expect(await refused(gate, { collar: [collar] })).toEqual({
      code: 'options/not-a-number',
      message: `--collar takes seconds, not "${collar}"`,
      remedy: 'write --collar 0.05,0.1',
    });
  });

  it('a second ruler', async () => {
    expect(await refused(gate, { normalizer: ['none', 'whisper-en'] })).toEqual({
      code: 'evaluate/one-normalizer',
      message: 'this is measured by one ruler, not 2',
      remedy: 'name one after --normalizer and call again for another',
    });
  });

  it('a call that a system lacks, unless its words are to count as deleted', async () => {
    const files = {
      'ref.ctm': ctm('a 0 1 yes', 'b 0 1 yes'),
      'hyp.ctm': ctm('a 0 1 yes'),
    };
    expect(await refused(files)).toMatchObject({
      code: 'evaluate/missing-rows',
      remedy: expect.stringContaining('--missing delete'),
    });
    const [hyp] = (await times(files, { missing: 'delete' })).systems;
    expect(hyp).toMatchObject({ referenceWords: 2, matchedWords: 1 });
  });
});

it('warns of how rows were joined', async () => {
  const report = await times({
    'ref.ctm': ctm('calls/a.wav 0 1 yes', 'calls/b.wav 0 1 yes'),
    'hyp.ctm': ctm('a 0 1 yes', 'b 0 1 yes'),
  });
  expect(timesTask.warnings(report)).toEqual([
    expect.stringMatching(/hyp\.ctm is joined without folders and endings: /),
  ]);
});
