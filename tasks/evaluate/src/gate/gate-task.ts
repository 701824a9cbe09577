import { InputError, type OptionsOf, type TableTask, UsageError } from '@parlando/core';
import { compareReports } from '../compare/compare-reports.ts';
import { renderMarkdownSections } from '../layout/render-markdown.ts';
import { renderTextSections } from '../layout/render-text.ts';
import type { Section } from '../layout/section.ts';
import type { gateCommand } from '../task.ts';
import { type ReportedSystem, readReportedSystem } from '../words/read-report.ts';

type GateOptions = OptionsOf<typeof gateCommand.options>;

/** One bound and whether the report keeps it. */
interface GateCheck {
  readonly what: string;
  /** In percent or points. */
  readonly measured: number;
  readonly bound: number;
  readonly passed: boolean;
  /** What helps to read the figure. */
  readonly remark: string;
}

/** Whether a report keeps its bounds, and each of them. */
export interface GateResult {
  readonly version: 1;
  readonly kind: 'gate';
  readonly report: string;
  readonly passed: boolean;
  readonly checks: readonly GateCheck[];
}

/** `parlando evaluate gate`: exit code 1 where a bound is not kept. */
export const gateTask: TableTask<GateOptions, GateResult> = {
  async run([source = ''], options) {
    const reported = await readReportedSystem(source);
    const checks = [...boundChecks(reported, options), ...(await baseChecks(reported, options))];
    if (checks.length === 0) {
      throw new UsageError('evaluate/no-bound', 'a gate needs a bound', {
        remedy: `parlando evaluate gate ${source} --max-wer 12, or --no-worse-than BASE.json`,
      });
    }
    return {
      version: 1,
      kind: 'gate',
      report: source,
      passed: checks.every(({ passed }) => passed),
      checks,
    };
  },
  render(result, format) {
    if (format === 'json') return `${JSON.stringify(result, null, 2)}\n`;
    const title = `Gate: ${result.report} ${result.passed ? 'passes' : 'does not pass'}`;
    return (format === 'md' ? renderMarkdownSections : renderTextSections)(title, [section(result)]);
  },
  warnings: () => [],
  exitCode: ({ passed }) => (passed ? 0 : 1),
};

function boundChecks({ system }: ReportedSystem, options: GateOptions): GateCheck[] {
  const [total] = system.totals;
  const biased = system.rare?.biased;
  const bounds = [
    ['WER %', total?.wer, total?.referenceWords, options.maxWer, 'max-wer'],
    ['CER %', system.characters?.cer, total?.referenceWords, options.maxCer, 'max-cer'],
    ['B-WER %', biased?.wer, biased?.referenceWords, options.maxBiasedWer, 'max-biased-wer'],
  ] as const;
  return bounds.flatMap(([what, rate, words, bound, flag]): GateCheck[] => {
    if (bound === undefined) return [];
    if (words === 0) {
      throw new InputError(
        'evaluate/no-words',
        `the ${what.replace(' %', '')} of the report is over no words: --${flag} would always pass`,
        {
          remedy:
            flag === 'max-biased-wer'
              ? 'give the list that belongs to these references, in the words of the ruler'
              : 'check the references: all of them are empty',
        },
      );
    }
    if (rate === undefined) {
      throw new UsageError(
        'evaluate/not-measured',
        `the report has no ${what.replace(' %', '')} for --${flag}`,
        {
          remedy:
            flag === 'max-biased-wer'
              ? 'make the report with --bias LIST'
              : 'make the report without alternatives',
        },
      );
    }
    const measured = 100 * rate;
    return [{ what, measured, bound, passed: isAtMost(measured, bound), remark: '' }];
  });
}

/** Shut only where the difference is beyond chance, or where chance cannot be told and it is there at all. */
async function baseChecks(reported: ReportedSystem, options: GateOptions): Promise<GateCheck[]> {
  if (options.noWorseThan === undefined) return [];
  const base = await readReportedSystem(options.noWorseThan);
  const { difference, interval } = compareReports(base, reported, options.level);
  const surely = interval === null ? difference : interval.low;
  return [
    {
      what: `points above ${options.noWorseThan}`,
      measured: 100 * difference,
      bound: options.tolerance,
      passed: isAtMost(100 * Math.min(difference, surely), options.tolerance),
      remark:
        interval === null
          ? 'too few blocks for an interval: any difference counts'
          : `interval ${(100 * interval.low).toFixed(2)}..${(100 * interval.high).toFixed(2)}`,
    },
  ];
}

/** A rate of 7 in 100 is 7.000000000000001 %: what a bound names must not be above it by the dust of a sum. */
function isAtMost(measured: number, bound: number): boolean {
  return measured <= bound + 1e-9;
}

function section({ checks }: GateResult): Section {
  return {
    title: '',
    heading: ['what', 'measured', 'bound', '', ''],
    rows: checks.map(({ what, measured, bound, passed, remark }) => [
      what,
      figureBeside(measured, bound),
      `<= ${bound}`,
      passed ? 'passes' : 'TOO HIGH',
      remark,
    ]),
  };
}

/** Two decimals, or as many as it takes to tell it from the bound. */
function figureBeside(measured: number, bound: number): string {
  const short = measured.toFixed(2);
  return measured !== bound && Number(short) === bound ? measured.toPrecision(6) : short;
}
