import { describe, expect, it } from 'vitest';
import { folderOf, refusal } from '../reading/folder.test.sample.ts';
import { runnerOf } from '../run-task.test.sample.ts';
import { seriesCommand } from '../task.ts';
import type { SeriesReport } from './series-report.ts';
import { seriesTask } from './series-task.ts';

const run = runnerOf(seriesCommand, seriesTask);
type Options = Parameters<typeof run>[1];

const csv = (...lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** Runs on `forecast.csv`, with `history.csv` where there is one. */
function measured(folder: string, options: Options, history: string | undefined): Promise<SeriesReport> {
  const before = history === undefined ? {} : { history: `${folder}/history.csv` };
  return run([`${folder}/forecast.csv`], { ...options, ...before });
}

function files(forecast: string, history: string | undefined): string {
  return folderOf({
    'forecast.csv': forecast,
    ...(history === undefined ? {} : { 'history.csv': history }),
  });
}

async function series(forecast: string, history?: string, options: Options = {}): Promise<SeriesReport> {
  return measured(files(forecast, history), options, history);
}

async function refused(forecast: string, history?: string, options: Options = {}) {
  const folder = files(forecast, history);
  return refusal(measured(folder, options, history), folder);
}

const printed = (report: SeriesReport, format: string): string =>
  seriesTask.render({ ...report, source: 'forecast.csv' }, format);

// Sales of two days, a second shop between the rows of the first.
const sales = csv(
  'series,day,actual,forecast,q0.1,q0.9',
  'north,1,10,12,8,14',
  'south,1,100,100,90,110',
  'north,2,20,17,18,19',
  'south,2,104,100,90,110',
);
const before = csv('series,actual', 'north,8', 'north,12', 'south,100', 'north,10', 'south,104');

describe('each series', () => {
  it('has the figures that one makes by hand', async () => {
    const report = await series(sales, before);
    const [north, south] = report.series;
    expect(north).toMatchObject({ series: 'north', steps: 2, meanAbsoluteError: 2.5, bias: 0.5 });
    expect(north!.rootMeanSquaredError).toBeCloseTo(Math.sqrt((2 ** 2 + 3 ** 2) / 2), 12);
    expect(north!.symmetricPercentageError).toBeCloseTo(100 * (2 / 22 + 3 / 37), 12);
    // Day by day the history moved by 4 and 2: 3 in the mean.
    expect(north!.meanAbsoluteScaledError).toBeCloseTo(2.5 / 3, 12);
    expect(south).toMatchObject({ steps: 2, meanAbsoluteError: 2, meanAbsoluteScaledError: 2 / 4, bias: 2 });
  });

  it('has the loss of its quantiles, and the interval that the outermost two make', async () => {
    const [north] = (await series(sales)).series;
    // Twice the pinball loss, mean of both quantiles: (0.4 + 0.8) / 2 and (0.4 + 1.8) / 2.
    expect(north!.weightedQuantileLoss).toBeCloseTo((0.6 + 1.1) / 30, 12);
    // 10 is within 8..14, 20 is 1 above 18..19.
    expect(north!.interval).toEqual({
      level: 0.8,
      coverage: 0.5,
      meanWidth: 3.5,
      intervalScore: expect.closeTo((6 + 1 + 1 * (2 / 0.2)) / 2, 12),
    });
  });

  it('has a season, after which the naive forecast repeats', async () => {
    const two = await series(csv('actual,forecast', '10,12'), csv('actual', '1', '5', '2', '8'), {
      season: 2,
    });
    // 1 > 2 and 5 > 8: 1 and 3 off.
    expect(two.series[0]!.meanAbsoluteScaledError).toBe(2 / 2);
    expect(two.season).toBe(2);
  });

  it('needs no name where there is one', async () => {
    const { series: found } = await series(csv('actual,forecast', '3,4', '5,5'));
    expect(found).toMatchObject([{ series: 'all', steps: 2, meanAbsoluteError: 0.5 }]);
  });
});

describe('quantiles', () => {
  it.each([
    ['a median alone', 'q0.5', '4'],
    ['one below and none above', 'q0.1,q0.2', '2,3'],
    ['two that leave out more on one side', 'q0.1,q0.8', '2,5'],
  ])('that are %s make no interval', async (_, columns, cells) => {
    const { series: found } = await series(csv(`actual,forecast,${columns}`, `3,4,${cells}`));
    expect(found[0]).toMatchObject({ interval: null, weightedQuantileLoss: expect.any(Number) });
  });

  it('may stand in any order, and others between them', async () => {
    const [north] = (await series(csv('q0.9,actual,q0.5,forecast,q.1', '14,10,11,12,8'))).series;
    expect(north!.interval).toMatchObject({ level: 0.8, coverage: 1, meanWidth: 6 });
    // Twice the pinball loss of 8, 11 and 14: 0.4, 1 and 0.8.
    expect(north!.weightedQuantileLoss).toBeCloseTo((0.4 + 1 + 0.8) / 3 / 10, 12);
  });
});

it('samples give the CRPS', async () => {
  const report = await series(csv('actual,forecast,sample1,sample2', '3,4,2,6'));
  // 2 and 6 are 1 and 3 from 3: 2 in the mean, less half the mean distance of two samples, which is 2.
  expect(report.series[0]!.crps).toBe(2 - 2 / 2);
  expect(printed(report, 'text')).toMatch(/ bias {2}CRPS\nall .* -1 {5}1\n/);
  expect((await series(sales)).series[0]!.crps).toBeNull();
});

describe('what is refused', () => {
  it.each<[Options, string]>([
    [{ actual: 'truth' }, 'forecast.csv has no column "truth"'],
    [{ forecast: 'guess' }, 'forecast.csv has no column "guess"'],
    [{ series: 'shop' }, 'forecast.csv has no column "shop"'],
  ])('a column that does not exist: %j', async (options, message) => {
    expect(await refused(sales, undefined, options)).toEqual({
      code: 'evaluate/column',
      message,
      remedy: 'it has series, day, actual, forecast, q0.1, q0.9',
    });
  });

  it.each([
    ['forecast.csv', csv('actual,forecast', '1,1'), before],
    ['history.csv', sales, csv('actual', '1', '2')],
  ])('names of series in one table that %s does not have', async (name, forecast, history) => {
    expect(await refused(forecast, history)).toMatchObject({
      code: 'evaluate/column',
      message: `${name} has no column "series"`,
    });
  });

  it('a series without history where others have one', async () => {
    expect(await refused(sales, csv('series,actual', 'north,1', 'north,2'))).toEqual({
      code: 'evaluate/no-history',
      message: 'history.csv has nothing of the series "south"',
      remedy: 'give the history of every series, oldest step first',
    });
  });

  it.each([
    ['forecast', sales.replace('17', 'many'), before, 'forecast.csv, line 4: "many"'],
    ['actual', sales, before.replace('12', ''), 'history.csv, line 3: ""'],
  ])('what is no number in the column %s, with its line', async (column, forecast, history, where) => {
    expect(await refused(forecast, history)).toMatchObject({
      code: 'evaluate/not-a-number',
      message: `${where} in column "${column}" is no number`,
    });
  });

  it('a table without rows', async () => {
    expect(await refused(csv('actual,forecast'))).toMatchObject({ code: 'evaluate/no-rows' });
  });
});

describe('doubtful quantiles', () => {
  it('are named where they cross', async () => {
    const report = await series(csv('actual,forecast,q0.1,q0.9', '1,1,0,2', '1,1,3,2'));
    expect(report.notes.map((note) => note.replace(/^.*\/(?=forecast)/, ''))).toEqual([
      'forecast.csv, line 3: a higher quantile lies below a lower one, in 1 of 2 rows; are the columns in the right order?',
    ]);
  });

  it('are named where their columns are read over', async () => {
    const report = await series(csv('actual,forecast,q10,q90', '1,1,0,2'));
    expect(report.notes).toEqual([
      'not read as quantiles: q10, q90; their level is a share, such as q0.1 for 10 %',
    ]);
    expect(report.series[0]?.weightedQuantileLoss).toBeNull();
  });
});

describe('the tables', () => {
  it('tell the means, and each series', async () => {
    expect(printed(await series(sales, before), 'text')).toBe(
      [
        'Forecasts: 2 series of forecast.csv',
        '',
        'Mean over the series',
        'measure        mean  interval',
        'MASE         0.6667         -',
        'sMAPE %       9.580         -',
        'WQL         0.03814         -',
        'coverage %    75.00         -',
        'no intervals: 2 series: fewer than 5 say nothing about other series',
        'coverage should be 80 %',
        '',
        'By series',
        'series  steps    MASE  sMAPE %    MAE   RMSE   bias      WQL  coverage %  width',
        'north       2  0.8333    17.20  2.500  2.550  0.500  0.05667       50.00   3.50',
        'south       2  0.5000     1.96  2.000  2.828  2.000  0.01961      100.00  20.00',
        'bias is actual - forecast: above 0 the forecast is too low; width is that of the interval',
        '',
      ].join('\n'),
    );
  });

  it('leave out what nothing is known of', async () => {
    const text = printed(await series(csv('actual,forecast', '3,4', '5,5')), 'text');
    expect(text).toContain('\nseries  steps  sMAPE %     MAE    RMSE     bias\n');
    expect(text).toContain('\nno MASE: give what was known before with --history\n');
    expect(text).not.toContain('coverage');
  });

  it('say why a mean is missing', async () => {
    const constant = await series(sales, csv('series,actual', 'north,8', 'north,9', 'south,5', 'south,5'));
    expect(constant.mean.meanAbsoluteScaledError).toBeNull();
    expect(printed(constant, 'text')).toContain(
      'no mean MASE: "south" has none, since its history is no longer than a season, or repeats exactly\n',
    );
    const nothing = await series(csv('actual,forecast,q0.5', '0,1,1'));
    expect(printed(nothing, 'text')).toContain(
      'no mean WQL: "all" has none, since all of its actual values are 0\n',
    );
  });

  it('end after thirty series, and say where the others are', async () => {
    const rows = Array.from({ length: 33 }, (_, i) => `shop ${i},1,2`);
    const report = await series(csv('series,actual,forecast', ...rows));
    expect(printed(report, 'text')).toContain('\nand 3 more: --format csv lists them all\n');
    expect(printed(report, 'csv').split('\r\n')).toHaveLength(1 + 33 + 1);
  });

  it('for a page, for a spreadsheet, and in full', async () => {
    const report = await series(sales);
    expect(printed(report, 'md')).toContain('| coverage % | 75.00 | - |\n');
    const [heading, north] = printed(report, 'csv').split('\r\n');
    expect(heading).toBe('series,steps,MASE,sMAPE %,MAE,RMSE,bias,WQL,CRPS,coverage %,width');
    const smape = report.series[0]!.symmetricPercentageError;
    expect(north).toBe(`north,2,,${smape},2.5,${Math.sqrt(6.5)},0.5,${1.7 / 30},,50,3.5`);
    expect(JSON.parse(printed(report, 'json'))).toMatchObject({
      kind: 'series',
      history: null,
      mean: { meanAbsoluteScaledError: null, coverage: { value: 0.75, interval: null } },
    });
  });

  it('of a spreadsheet keep figures below 0 as figures', async () => {
    expect(printed(await series(csv('actual,forecast', '1,3')), 'csv')).toContain(
      '\r\nall,1,,100,2,2,-2,,,,\r\n',
    );
  });
});
