import {
  pairedBlockBootstrapInterval,
  sumWordErrors,
  type WordErrors,
  wordErrorRate,
} from '@parlando/metrics';
import { alignLattices, type LatticeAlignment } from '../../foundation/metrics/src/lattice/align-lattices.ts';
import { withAlternatives } from '../../foundation/metrics/src/lattice/alternatives.ts';
import {
  type ClassErrors,
  classErrors,
  type EntitySpan,
} from '../../foundation/metrics/src/lattice/class-errors.ts';
import { withEquivalents } from '../../foundation/metrics/src/lattice/equivalents.ts';
import { cutoffRules, hyphenRules, tagRules } from '../../foundation/metrics/src/lattice/generated-rules.ts';
import { type Lattice, latticeOf, latticeWords } from '../../foundation/metrics/src/lattice/lattice.ts';
import type { Section } from '../section.ts';
import {
  type EarningsReference,
  earningsSystems,
  readEarningsHypotheses,
  readEarningsNorms,
  readEarningsReferences,
} from './earnings.ts';

type System = (typeof earningsSystems)[number];

/** Word error rate in % of another implementation over the same calls: the data's README, "Reference figures". */
const referenceFigures: Readonly<Record<System, number>> = {
  microsoft: 15.16,
  speechmatics: 15.73,
  amazon: 15.9,
  google: 17.17,
  rev_espnet: 12.03,
  rev_kaldi: 12.26,
  kaldi_librispeech: 47.06,
};

interface Call {
  readonly reference: Lattice;
  readonly entities: readonly EntitySpan[];
}

interface Measured {
  readonly system: System;
  readonly alignments: readonly LatticeAlignment[];
  readonly classes: ReadonlyMap<string, ClassErrors>;
}

/** Alignment with acceptable spoken forms: 26 calls of Earnings-21 by 7 recognisers. */
export const earningsAlternatives: Section = {
  name: 'earnings-alternatives',
  title: 'word errors with alternatives of the reference, 26 calls by 7 recognisers',
  async run(report) {
    const calls = readCalls();
    const heard = new Map(earningsSystems.map((system) => [system, hypothesesOf(system, calls)]));
    const start = process.cpuUsage();
    const measured = earningsSystems.map((system) =>
      measure(system, calls, heard.get(system) ?? [], 'both sides'),
    );
    const { user, system: kernel } = process.cpuUsage(start);
    report({
      what: 'lattice alignment of 26 calls x 7 systems, CPU s',
      measured: (user + kernel) / 1e6,
      must: 30,
      goal: 8,
      better: 'lower',
      note: `lattices, alignment and class errors; ${searches(measured)}; peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB in this process`,
    });
    report({
      what: 'WER from the reference figures, mean |difference|, points',
      measured: meanDifference(measured),
      must: 0.25,
      goal: 0.1,
      better: 'lower',
      note: measured
        .map((each) => `${each.system} ${wer(each).toFixed(2)} of ${totals(each).referenceWords}`)
        .join(', '),
    });
    const alike = earningsSystems.map((system) =>
      measure(system, calls, heard.get(system) ?? [], 'reference'),
    );
    const costlier = measured.filter((each, i) => cost(each) > cost(alike[i] as Measured));
    report({
      what: 'the same, hyphens of the reference alone, as those figures have it',
      measured: meanDifference(alike),
      must: 0.25,
      goal: 0.02,
      better: 'lower',
      note: `${alike.map((each) => `${each.system} ${wer(each).toFixed(2)} of ${totals(each).referenceWords}`).join(', ')}; hyphens of both sides cost more for ${costlier.length} systems`,
    });
    const order = separatedPairs(measured);
    report({
      what: 'pairs of systems that calls separate in the order of the figures, %',
      measured: (100 * order.kept.length) / order.separated.length,
      must: 100,
      better: 'higher',
      note: `${order.separated.length} of 21 pairs are separated at 95 %, by call`,
    });
  },
};

const lowerCase = (words: readonly string[]): string[] => words.map((word) => word.toLowerCase());

function readCalls(): ReadonlyMap<string, Call> {
  const norms = new Map(readEarningsNorms().map(({ id, norm }) => [id, norm]));
  return new Map(readEarningsReferences().map((call) => [call.id, callOf(call, norms.get(call.id) ?? {})]));
}

function callOf(
  { tokens, norm_spans, entities }: EarningsReference,
  norm: Readonly<Record<string, { readonly alts: readonly (readonly string[])[] }>>,
): Call {
  const spans = norm_spans.map(([id, , list]) => ({
    tokens: list,
    alternatives: (norm[id]?.alts ?? []).map(lowerCase),
  }));
  return {
    reference: withAlternatives(lowerCase(tokens), spans),
    entities: entities.map(([, className, list]) => ({ className, tokens: list })),
  };
}

/** Word lists of a system in the order of the calls. */
function hypothesesOf(system: System, calls: ReadonlyMap<string, Call>): string[][] {
  const byId = new Map(readEarningsHypotheses(system).map(({ id, tokens }) => [id, lowerCase(tokens)]));
  return [...calls.keys()].map((id) => byId.get(id) ?? []);
}

/** @param hyphens whose hyphenated words make rules: fstalign takes those of both sides */
function measure(
  system: System,
  calls: ReadonlyMap<string, Call>,
  heard: readonly (readonly string[])[],
  hyphens: 'both sides' | 'reference',
): Measured {
  const classes: ReadonlyMap<string, ClassErrors>[] = [];
  const alignments = [...calls.values()].map(({ reference, entities }, i) => {
    const hypothesis = latticeOf(heard[i] ?? []);
    const said = latticeWords(reference);
    const words = hyphens === 'reference' ? said : [...said, ...latticeWords(hypothesis)];
    const rules = [...cutoffRules(said), ...hyphenRules(words), ...tagRules(said)];
    const alignment = alignLattices(withEquivalents(reference, rules), hypothesis);
    classes.push(classErrors(alignment, entities).classes);
    return alignment;
  });
  return { system, alignments, classes: sumClasses(classes) };
}

function sumClasses(list: readonly ReadonlyMap<string, ClassErrors>[]): Map<string, ClassErrors> {
  const names = new Set(list.flatMap((classes) => [...classes.keys()]));
  return new Map(
    [...names].map((name) => {
      const parts = list.flatMap((classes) => classes.get(name) ?? []);
      return [
        name,
        {
          ...sumWordErrors(parts),
          entities: parts.reduce((sum, { entities }) => sum + entities, 0),
          rightEntities: parts.reduce((sum, { rightEntities }) => sum + rightEntities, 0),
        },
      ];
    }),
  );
}

const totals = ({ alignments }: Measured): WordErrors =>
  sumWordErrors(alignments.map(({ errors }) => errors));
const wer = (measured: Measured): number => 100 * wordErrorRate(totals(measured));
const cost = ({ alignments }: Measured): number => alignments.reduce((sum, each) => sum + each.cost, 0);

function meanDifference(measured: readonly Measured[]): number {
  const differences = measured.map((each) => Math.abs(wer(each) - referenceFigures[each.system]));
  return differences.reduce((sum, value) => sum + value, 0) / differences.length;
}

function searches(measured: readonly Measured[]): string {
  const counts = new Map<string, number>();
  for (const { search } of measured.flatMap(({ alignments }) => alignments)) {
    counts.set(search, (counts.get(search) ?? 0) + 1);
  }
  return [...counts].map(([search, count]) => `${count} ${search}`).join(', ');
}

/** Pairs whose difference by call excludes 0, and those of them that stand as the reference figures have it. */
function separatedPairs(measured: readonly Measured[]): {
  readonly separated: string[];
  readonly kept: string[];
} {
  const statistic = (items: readonly WordErrors[]): number => wordErrorRate(sumWordErrors(items));
  const blocks = ({ alignments }: Measured): WordErrors[][] => alignments.map(({ errors }) => [errors]);
  const separated: string[] = [];
  const kept: string[] = [];
  measured.forEach((first, i) => {
    for (const second of measured.slice(i + 1)) {
      const pair = `${first.system} ${second.system}`;
      const interval = pairedBlockBootstrapInterval({
        first: blocks(first),
        second: blocks(second),
        statistic,
        seed: 1,
      });
      if (interval.low <= 0 && interval.high >= 0) continue;
      separated.push(pair);
      const published = referenceFigures[second.system] - referenceFigures[first.system];
      if (Math.sign(published) === Math.sign(interval.estimate)) kept.push(pair);
    }
  });
  return { separated, kept };
}
