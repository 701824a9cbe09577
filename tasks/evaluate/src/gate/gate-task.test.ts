import { describe, expect, it, test } from 'vitest';
import { folderOf, refusal } from '../reading/folder.test.sample.ts';
import { runnerOf } from '../run-task.test.sample.ts';
import { gateCommand } from '../task.ts';
import { renderWords } from '../words/render-words.ts';
import { measured, type Pair } from '../words/reports.test.sample.ts';
import type { WordReport } from '../words/word-report.ts';
import { gateTask } from './gate-task.ts';

const run = runnerOf(gateCommand, gateTask);

/** Twenty-five rows of four words by six speakers; the first word is wrong in the rows that `isWrong` picks. */
function reportOf(isWrong: (row: number) => boolean, speakers = 6): WordReport {
  const rows = Array.from({ length: 25 }, (_, row): Pair => {
    return ['come in and sit', isWrong(row) ? 'gum in and sit' : 'come in and sit'];
  });
  return measured({ base: rows }, { groups: (row) => ({ speaker: `speaker ${row % speakers}` }) });
}

const written = (report: WordReport): string => renderWords(report, 'json');
const withRare = (report: WordReport): WordReport => {
  const [system] = report.systems as [WordReport['systems'][0]];
  const biased = { ...system.totals[0]!, wer: 0.5, interval: null };
  return {
    ...report,
    systems: [{ ...system, rare: { source: 'names', biased, unbiased: biased, entries: [] } }],
  };
};

type Options = NonNullable<Parameters<typeof run>[1]>;

/** Whether `new.json` passes; the base lies in `base.json`. */
async function gate(report: WordReport, options: Options, base = report) {
  const folder = folderOf({ 'new.json': written(report), 'base.json': written(base) });
  const noWorseThan =
    options.noWorseThan === undefined ? {} : { noWorseThan: `${folder}/${options.noWorseThan}` };
  const result = await run([`${folder}/new.json`], { ...options, ...noWorseThan });
  return { passed: result.passed, code: gateTask.exitCode(result), checks: result.checks, result, folder };
}

// 7 of 100 words are wrong.
const seven = reportOf((row) => row < 7);

describe('bounds', () => {
  it.each<[Options, boolean]>([
    [{ maxWer: 8 }, true],
    [{ maxWer: 7 }, true],
    [{ maxWer: 6.99 }, false],
    [{ maxCer: 10 }, true],
    [{ maxCer: 0.1 }, false],
    [{ maxBiasedWer: 50 }, true],
    [{ maxBiasedWer: 49 }, false],
    [{ maxWer: 8, maxCer: 0.1 }, false],
    [{ maxWer: 0 }, false],
  ])('%j: passes %s', async (options, passed) => {
    expect(await gate(withRare(seven), options)).toMatchObject({ passed, code: passed ? 0 : 1 });
  });

  it('are refused over no words, where every bound would be kept', async () => {
    const refused = async (report: WordReport, options: Options) =>
      refusal(gate(report, options), 'no folder is named');
    const rare = withRare(seven);
    const biased = { ...rare.systems[0]!.rare!.biased, referenceWords: 0, wer: 0 };
    const unsaid = {
      ...rare,
      systems: [{ ...rare.systems[0]!, rare: { ...rare.systems[0]!.rare!, biased } }],
    };
    expect(await refused(unsaid, { maxBiasedWer: 5 })).toEqual({
      code: 'evaluate/no-words',
      message: 'the B-WER of the report is over no words: --max-biased-wer would always pass',
      remedy: 'give the list that belongs to these references, in the words of the ruler',
    });
    expect((await gate(unsaid, { maxWer: 8 })).passed).toBe(true);
    expect((await refused(measured({ base: [['', '']] }), { maxWer: 5 })).code).toBe('evaluate/no-words');
  });

  it('are told one by one', async () => {
    const { result, folder } = await gate(withRare(seven), { maxWer: 6, maxBiasedWer: 50 });
    expect(gateTask.render(result, 'text').replaceAll(`${folder}/`, '')).toBe(
      [
        'Gate: new.json does not pass',
        '',
        'what     measured  bound',
        'WER %        7.00   <= 6  TOO HIGH',
        'B-WER %     50.00  <= 50  passes',
        '',
      ].join('\n'),
    );
    expect(gateTask.render(result, 'md')).toContain('| WER % | 7.00 | \\<= 6 | TOO HIGH |  |');
    expect(JSON.parse(gateTask.render(result, 'json'))).toEqual(result);
  });

  it('on what was not measured are refused', async () => {
    await expect(gate(seven, { maxBiasedWer: 5 })).rejects.toMatchObject({
      code: 'evaluate/not-measured',
      message: 'the report has no B-WER for --max-biased-wer',
      remedy: 'make the report with --bias LIST',
    });
  });

  it('must be given', async () => {
    const folder = folderOf({ 'new.json': written(seven) });
    expect(await refusal(run([`${folder}/new.json`]), folder)).toEqual({
      code: 'evaluate/no-bound',
      message: 'a gate needs a bound',
      remedy: 'parlando evaluate gate new.json --max-wer 12, or --no-worse-than BASE.json',
    });
  });
});

describe('--no-worse-than', () => {
  const perfect = reportOf(() => false);
  const slightlyWorse = reportOf((row) => row === 0);
  const muchWorse = reportOf(() => true);
  const base: Options = { noWorseThan: 'base.json' };

  it('lets what is as good or better pass', async () => {
    expect((await gate(perfect, base)).passed).toBe(true);
    expect((await gate(perfect, base, seven)).passed).toBe(true);
  });

  it('lets a difference pass that chance may have made', async () => {
    const { passed, checks } = await gate(slightlyWorse, base, perfect);
    expect(passed).toBe(true);
    expect(checks[0]!.measured).toBeCloseTo(1, 9);
    expect(checks[0]!.remark).toMatch(/^interval -\d+\.\d\d\.\.\d+\.\d\d$/);
  });

  it('is shut where the difference is beyond chance', async () => {
    expect(await gate(muchWorse, base, perfect)).toMatchObject({ passed: false, code: 1 });
  });

  it('allows as many points as --tolerance says', async () => {
    expect((await gate(muchWorse, { ...base, tolerance: 24 }, perfect)).passed).toBe(false);
    expect((await gate(muchWorse, { ...base, tolerance: 25 }, perfect)).passed).toBe(true);
  });

  it('counts any difference where there are too few blocks to know of chance', async () => {
    const few = (isWrong: (row: number) => boolean) => reportOf(isWrong, 4);
    const { passed, checks } = await gate(
      few((row) => row === 0),
      base,
      few(() => false),
    );
    expect(passed).toBe(false);
    expect(checks[0]!.remark).toBe('too few blocks for an interval: any difference counts');
    expect(
      (
        await gate(
          few(() => false),
          base,
          few(() => false),
        )
      ).passed,
    ).toBe(true);
  });

  it('goes with other bounds: each must be kept', async () => {
    const { passed, checks } = await gate(seven, { ...base, maxWer: 5 });
    expect(passed).toBe(false);
    expect(checks.map((check) => check.passed)).toEqual([false, true]);
  });
});

test('a figure just above its bound is told with as many decimals as that takes', async () => {
  const { result } = await gate(seven, { maxWer: 6.9999 });
  const check = { ...result.checks[0]!, measured: 7.0001, bound: 7, passed: false };
  expect(gateTask.render({ ...result, checks: [check] }, 'text')).toMatch(/7\.00010 +<= 7/);
});
