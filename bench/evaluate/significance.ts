import {
  type AdjustedTests,
  benjaminiHochberg,
  bonferroni,
  holm,
  hommel,
  kendallTau,
  mannWhitney,
  matchedPairsTest,
  mcnemarTest,
  type ProportionMethod,
  pairedTTest,
  pearsonCorrelation,
  proportionInterval,
  signTest,
  spearmanCorrelation,
  type TestResult,
  tableBootstrap,
  wilcoxonSignedRank,
} from '@parlando/metrics';
import type { Section } from '../section.ts';
import { type Figures, fieldsBar } from './vector-fields.ts';
import { readVectors } from './vectors.ts';

interface McnemarCase {
  readonly id: string;
  readonly kind: 'mcnemar';
  readonly table: readonly [readonly [number, number], readonly [number, number]];
}

interface PairedCase {
  readonly id: string;
  readonly kind: 'paired';
  readonly x: readonly number[];
  readonly y: readonly number[];
}

interface MultiCase {
  readonly id: string;
  readonly kind: 'multi';
  readonly p: readonly number[];
}

interface ProportionCase {
  readonly id: string;
  readonly kind: 'proportion';
  readonly x: number;
  readonly n: number;
}

interface BootstrapCase {
  readonly id: string;
  readonly kind: 'bootstrap';
  readonly errors_a: readonly number[];
  readonly errors_b: readonly number[];
  readonly words: readonly number[];
  readonly table: readonly (readonly number[])[];
  /** Block of each item. */
  readonly blocks: readonly number[];
  readonly block_table: readonly (readonly number[])[];
}

type StatsCase = McnemarCase | PairedCase | MultiCase | ProportionCase | BootstrapCase;

export const significance: Section = {
  name: 'significance',
  title: 'tests and intervals beside SciPy 1.17.1 and statsmodels 0.15.0, every field of their vectors',
  async run(report) {
    const cases = readVectors<StatsCase>('stats');
    const inputs = ['kind', 'x', 'y', 'n', 'p', 'errors_a', 'errors_b', 'words', 'blocks', 'block_table'];
    const bar = fieldsBar('stats vectors', cases, [...inputs, 'table'], figuresOf);
    report({ ...bar, note: `${bar.note}; statsmodels' p = 0 for no discordant item counted as our NaN` });
  },
};

function figuresOf(each: StatsCase): Figures {
  switch (each.kind) {
    case 'mcnemar':
      return mcnemarFigures(each);
    case 'paired':
      return pairedFigures(each);
    case 'multi':
      return multiFigures(each);
    case 'proportion':
      return proportionFigures(each);
    case 'bootstrap':
      return bootstrapFigures(each);
  }
}

const pairOf = ({ statistic, pValue }: TestResult): number[] => [statistic, pValue];

function mcnemarFigures({ table: [[, onlyFirst], [onlySecond]] }: McnemarCase): Figures {
  const discordant = { onlyFirst, onlySecond };
  const corrected = pairOf(mcnemarTest(discordant, 'corrected'));
  return {
    exact_p: mcnemarTest(discordant).pValue,
    chi2: pairOf(mcnemarTest(discordant, 'chi-square')),
    // Without a discordant item statsmodels divides 1 by 0 and finds p = 0; ours is NaN on purpose.
    chi2_cc: onlyFirst + onlySecond === 0 && corrected.every(Number.isNaN) ? [Infinity, 0] : corrected,
  };
}

function pairedFigures({ x, y }: PairedCase): Figures {
  const sign = signTest(x, y);
  const segments = x.map((first, i) => ({ first, second: y[i] ?? Number.NaN }));
  const mapsswe = matchedPairsTest(segments);
  return {
    wilcoxon_wilcox: pairOf(wilcoxonSignedRank(x, y, { method: 'normal' })),
    wilcoxon_pratt: pairOf(wilcoxonSignedRank(x, y, { method: 'normal', zeros: 'rank' })),
    wilcoxon_zsplit: pairOf(wilcoxonSignedRank(x, y, { method: 'normal', zeros: 'split' })),
    wilcoxon_cc: pairOf(wilcoxonSignedRank(x, y, { method: 'normal', continuityCorrection: true })),
    wilcoxon_exact: pairOf(wilcoxonSignedRank(x, y, { method: 'exact' })),
    sign: [sign.firstLarger, sign.secondLarger, sign.pValue],
    ttest_rel: pairOf(pairedTTest(x, y)),
    mapsswe: [mapsswe.meanDifference, mapsswe.variance, ...pairOf(mapsswe)],
    pearson: pairOf(pearsonCorrelation(x, y)),
    spearman: pairOf(spearmanCorrelation(x, y)),
    kendall: pairOf(kendallTau(x, y)),
    mannwhitney: pairOf(mannWhitney(x, y)),
  };
}

function multiFigures({ p }: MultiCase): Figures {
  const listsOf = ({ adjusted, rejected }: AdjustedTests): unknown[] => [adjusted, rejected];
  return {
    holm: listsOf(holm(p)),
    bonferroni: listsOf(bonferroni(p)),
    fdr_bh: listsOf(benjaminiHochberg(p)),
    hommel: listsOf(hommel(p)),
  };
}

function proportionFigures({ x, n }: ProportionCase): Figures {
  const ends = (method: ProportionMethod): number[] => {
    const { low, high } = proportionInterval(x, n, { method });
    return [low, high];
  };
  return {
    wilson: ends('wilson'),
    beta: ends('clopper-pearson'),
    agresti_coull: ends('agresti-coull'),
    jeffreys: ends('jeffreys'),
    normal: ends('normal'),
  };
}

function bootstrapFigures(each: BootstrapCase): Figures {
  const { errors_a, errors_b, words, table, block_table } = each;
  const rate = (errors: readonly number[], of: readonly number[], drawn: readonly number[]): number =>
    sumAt(errors, drawn) / sumAt(of, drawn);
  const first = tableBootstrap(table, (drawn) => rate(errors_a, words, drawn));
  const difference = tableBootstrap(
    table,
    (drawn) => rate(errors_a, words, drawn) - rate(errors_b, words, drawn),
  );
  const [blockErrors, blockWords] = [blockSums(errors_a, each.blocks), blockSums(words, each.blocks)];
  const blocks = tableBootstrap(block_table, (drawn) => rate(blockErrors, blockWords, drawn));
  const everything = words.map((_, i) => i);
  return {
    wer_a: rate(errors_a, words, everything),
    ci_a: [first.low, first.high],
    se_a: first.standardError,
    ci_diff: [difference.low, difference.high],
    p_b_better: difference.values.filter((value) => value > 0).length / table.length,
    ci_block_a: [blocks.low, blocks.high],
  };
}

const sumAt = (values: readonly number[], places: readonly number[]): number =>
  places.reduce((total, place) => total + (values[place] ?? Number.NaN), 0);

function blockSums(values: readonly number[], blocks: readonly number[]): number[] {
  const sums: number[] = [];
  blocks.forEach((block, i) => {
    sums[block] = (sums[block] ?? 0) + (values[i] ?? Number.NaN);
  });
  return sums;
}
