import { unpackText } from './vectors.ts';

/** The recognisers whose output is at hand, as their files are called. */
export const earningsSystems = [
  'google',
  'amazon',
  'microsoft',
  'speechmatics',
  'rev_kaldi',
  'rev_espnet',
  'kaldi_librispeech',
] as const;

/** The reference of one call, token by token. */
export interface EarningsReference {
  readonly id: string;
  readonly eval10: boolean;
  readonly meta: { readonly sector: string };
  readonly tokens: readonly string[];
  /** Speaker and number of tokens, in order. */
  readonly turns: readonly (readonly [speaker: string, tokens: number])[];
  readonly punct: readonly (readonly [token: number, mark: string])[];
  readonly entities: readonly EarningsSpan[];
  readonly norm_spans: readonly EarningsSpan[];
}

type EarningsSpan = readonly [id: string, className: string, tokens: readonly number[]];

/** Acceptable spoken forms of the spans of one call. */
export interface EarningsNorms {
  readonly id: string;
  readonly norm: Readonly<
    Record<string, { readonly cls: string; readonly alts: readonly (readonly string[])[] }>
  >;
}

export interface EarningsHypothesis {
  readonly id: string;
  readonly sys: string;
  readonly tokens: readonly string[];
  readonly punct: readonly (readonly [token: number, mark: string])[];
  readonly start_cs?: readonly number[];
  readonly end_cs?: readonly number[];
}

export const readEarningsReferences = (): EarningsReference[] => readLines('refs');
export const readEarningsNorms = (): EarningsNorms[] => readLines('norms');
export const readEarningsHypotheses = (system: string): EarningsHypothesis[] => readLines(`hyp.${system}`);

function readLines<Line>(name: string): Line[] {
  return unpackText(`earnings21/${name}.jsonl.gz`)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}
