import {
  type BleuOptions,
  type BleuScore,
  type BleuTokenizer,
  bleu,
  chrf,
  type RougeScore,
  rouge,
  sentenceBleu,
  translationEditRate,
} from '@parlando/metrics';
import type { Bar } from '../bars.ts';
import type { Section } from '../section.ts';
import { countAccepted, readVectors } from './vectors.ts';

interface TranslationCase {
  readonly id: string;
  readonly hyps: readonly string[];
  /** Streams: the first reference of every text, the second of every text... */
  readonly refs: readonly (readonly string[])[];
  readonly bleu_13a: ExpectedBleu;
  readonly bleu_intl?: ExpectedBleu;
  readonly bleu_char?: ExpectedBleu;
  readonly bleu_none?: ExpectedBleu;
  readonly bleu_zh?: ExpectedBleu;
  readonly bleu_lc: number;
  readonly bleu_none_floor: number;
  readonly bleu_addk: number;
  readonly sent_bleu: readonly number[];
  readonly chrf: number;
  readonly chrfpp: number;
  readonly ter: number;
}

interface ExpectedBleu {
  readonly score: number;
  readonly p: readonly number[];
  readonly bp: number;
  readonly sys_len: number;
  readonly ref_len: number;
  readonly counts: readonly number[];
  readonly totals: readonly number[];
}

type Triple = readonly [precision: number, recall: number, f1: number];

interface SummaryCase {
  readonly id: string;
  readonly ref: string;
  readonly hyp: string;
  readonly plain?: Readonly<Record<'rouge1' | 'rouge2' | 'rougeL' | 'rougeLsum', Triple>>;
  readonly stem?: SummaryCase['plain'];
  readonly zh_char?: Readonly<Record<'rouge-1' | 'rouge-2' | 'rouge-l', Triple>>;
}

/** Our figure and the expected one. */
type Figures = readonly (readonly [ours: number, expected: number])[];

const tolerance = 1e-6;
const tokenizers = ['13a', 'intl', 'char', 'none', 'zh'] as const satisfies readonly BleuTokenizer[];
const wordTypes = ['rouge1', 'rouge2', 'rougeL', 'rougeLsum'] as const;

/** What sacreBLEU prints for the same settings, but for its version. */
const signatures = [
  [bleu(['a'], ['a']).signature, 'nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp'],
  [
    bleu(['a'], ['a'], { smoothing: 'floor' }).signature,
    'nrefs:1|case:mixed|eff:no|tok:13a|smooth:floor[0.10]',
  ],
  [chrf(['a'], ['a'], { wordOrder: 2 }).signature, 'nrefs:1|case:mixed|eff:yes|nc:6|nw:2|space:no'],
  [translationEditRate(['a'], ['a']).signature, 'nrefs:1|case:lc|tok:tercom|norm:no|punct:yes|asian:no'],
] as const;

export const generation: Section = {
  name: 'generation',
  title: 'BLEU, chrF and TER of sacreBLEU 2.6.0; ROUGE of rouge-score 0.1.2 and rouge-chinese 1.0.3',
  async run(report) {
    const translations = readVectors<TranslationCase>('sacrebleu');
    const summaries = readVectors<SummaryCase>('rouge');
    const english = summaries.filter(({ plain }) => plain !== undefined);
    const chinese = summaries.filter(({ zh_char }) => zh_char !== undefined);
    report(barOf('BLEU: five tokenizers, smoothing, sentences', translations, bleuFigures));
    report(barOf('chrF and chrF++', translations, chrfFigures));
    report(barOf('TER', translations, terFigures));
    report(barOf('ROUGE by words, plain and stemmed', english, wordRougeFigures));
    report(barOf('ROUGE by characters', chinese, characterRougeFigures));
    report({
      what: `signatures as sacreBLEU prints them but for the version, of ${signatures.length}`,
      measured: signatures.filter(([ours, theirs]) => ours.startsWith(`${theirs}|version:`)).length,
      must: signatures.length,
      goal: signatures.length,
      better: 'higher',
      note: signatures[0][0],
    });
  },
};

function barOf<Case extends { readonly id: string }>(
  what: string,
  cases: readonly Case[],
  figuresOf: (each: Case) => Figures,
): Bar {
  const farthest = (each: Case): number =>
    figuresOf(each).reduce((most, [ours, expected]) => Math.max(most, Math.abs(ours - expected)), 0);
  const { accepted, firstRefused } = countAccepted(cases, (each) => farthest(each) <= tolerance);
  return {
    what: `${what}, equal at 1e-6, of ${cases.length} vectors`,
    measured: accepted,
    must: cases.length,
    better: 'higher',
    note:
      firstRefused === undefined
        ? `largest difference ${Math.max(...cases.map(farthest)).toExponential(0)}`
        : `first that differs: ${firstRefused}`,
  };
}

/** The references of each text in turn. */
function byText({ refs, hyps }: TranslationCase): string[][] {
  return hyps.map((_, text) => refs.map((stream) => stream[text] ?? ''));
}

function bleuFigures(each: TranslationCase): Figures {
  const references = byText(each);
  const scoreOf = (options: BleuOptions): number => bleu(each.hyps, references, options).score;
  return [
    ...tokenizers.flatMap((tokenizer) => {
      const expected = each[`bleu_${tokenizer}`];
      return expected === undefined ? [] : partFigures(bleu(each.hyps, references, { tokenizer }), expected);
    }),
    [scoreOf({ lowercase: true }), each.bleu_lc],
    [scoreOf({ smoothing: 'floor' }), each.bleu_none_floor],
    [scoreOf({ smoothing: 'add-k' }), each.bleu_addk],
    ...each.sent_bleu.map((expected, text): [number, number] => {
      const tokenizer = each.id.startsWith('zh') ? 'zh' : '13a';
      return [sentenceBleu(each.hyps[text] ?? '', references[text] ?? '', { tokenizer }).score, expected];
    }),
  ];
}

function partFigures(ours: BleuScore, expected: ExpectedBleu): Figures {
  return [
    [ours.score, expected.score],
    [ours.brevityPenalty, expected.bp],
    [ours.hypothesisLength, expected.sys_len],
    [ours.referenceLength, expected.ref_len],
    ...inTurn(ours.precisions, expected.p),
    ...inTurn(ours.counts, expected.counts),
    ...inTurn(ours.totals, expected.totals),
  ];
}

function inTurn(ours: readonly number[], expected: readonly number[]): Figures {
  return expected.map((value, index) => [ours[index] ?? Number.NaN, value]);
}

function chrfFigures(each: TranslationCase): Figures {
  const references = byText(each);
  return [
    [chrf(each.hyps, references).score, each.chrf],
    [chrf(each.hyps, references, { wordOrder: 2 }).score, each.chrfpp],
  ];
}

function terFigures(each: TranslationCase): Figures {
  return [[translationEditRate(each.hyps, byText(each)).score, each.ter]];
}

function wordRougeFigures({ hyp, ref, plain, stem }: SummaryCase): Figures {
  return [[rouge(hyp, ref), plain] as const, [rouge(hyp, ref, { stem: true }), stem] as const].flatMap(
    ([ours, expected]) => wordTypes.flatMap((type) => rougeFigures(ours[type], expected?.[type])),
  );
}

function characterRougeFigures({ hyp, ref, zh_char }: SummaryCase): Figures {
  const ours = rouge(hyp, ref, { unit: 'character' });
  return [
    ...rougeFigures(ours.rouge1, zh_char?.['rouge-1']),
    ...rougeFigures(ours.rouge2, zh_char?.['rouge-2']),
    ...rougeFigures(ours.rougeL, zh_char?.['rouge-l']),
  ];
}

function rougeFigures({ precision, recall, f1 }: RougeScore, expected: Triple | undefined): Figures {
  return inTurn([precision, recall, f1], expected ?? [Number.NaN]);
}
