import {
  alignLattices,
  type CaseErrors,
  caseErrors,
  classErrors,
  cutoffRules,
  hyphenRules,
  type LatticeAlignment,
  latticeOf,
  latticeWords,
  precisionRecall,
  speakerErrors,
  speakerSwitchErrors,
  tagRules,
  type WordErrors,
  withAlternatives,
  withEquivalents,
  wordErrorRate,
} from '@parlando/metrics';
import { parseNorm } from '../../tasks/evaluate/src/reading/read-alternatives.ts';
import { parseEquivalents } from '../../tasks/evaluate/src/reading/read-equivalents.ts';
import { type NlpToken, nlpSpans, parseNlp } from './fstalign-nlp.ts';

export interface FstalignCase {
  readonly id: string;
  readonly approach: 'standard' | 'adapted';
  readonly cmd: 'wer' | 'align';
  readonly ref: string;
  readonly hyp: string;
  readonly syn: string | null;
  readonly norm: string | null;
  readonly disable_cutoffs: boolean;
  readonly speaker_switch_context: number | null;
  readonly extra: string | null;
  /** Texts that fstalign's output contains. */
  readonly expect: readonly string[];
  /** Names of files that it writes. */
  readonly expect_files: readonly string[];
}

export type FstalignFiles = Readonly<Record<string, string>>;

/** How fstalign's two searches take synonyms: in part ("standard"), or only whole ("adapted"). */
export interface Run {
  readonly whole: boolean;
}

/** What a case comes to, in the words in which fstalign prints it. */
export function runCase(
  each: FstalignCase,
  files: FstalignFiles,
  { whole }: Run,
): { readonly text: string; readonly alignment: LatticeAlignment } {
  const said = tokensOf(each, each.ref, files);
  const heard = tokensOf(each, each.hyp, files);
  const alignment = align(each, files, said, heard, whole);
  const lines = [
    ...totalLines(alignment),
    ...classLines(alignment, said),
    ...(each.ref.endsWith('.nlp') && each.cmd === 'wer' ? transcriptLines(each, alignment, said, heard) : []),
  ];
  return { text: lines.join('\n'), alignment };
}

/** The tests name their flags for case and punctuation in the title only. */
const keepsCase = ({ id }: FstalignCase): boolean => /with case/.test(id);
const keepsPunctuation = ({ id }: FstalignCase): boolean => /with (case and )?punctuation/.test(id);

function tokensOf(each: FstalignCase, name: string, files: FstalignFiles): NlpToken[] {
  const text = files[name] ?? '';
  if (name.endsWith('.nlp')) {
    return parseNlp(text).flatMap((row) =>
      keepsPunctuation(each) && row.punctuation !== ''
        ? [row, plainToken(row.punctuation, row.speaker)]
        : [row],
    );
  }
  const words = text.split(/\s+/u).filter((word) => word !== '');
  if (!name.endsWith('.ctm')) return words.map((word) => plainToken(word));
  return words.filter((_, i) => i % 5 === 4).map((word) => plainToken(word));
}

function plainToken(token: string, speaker = ''): NlpToken {
  return { token, speaker, punctuation: '', letterCase: '', tags: [], entityIds: [] };
}

function align(
  each: FstalignCase,
  files: FstalignFiles,
  said: readonly NlpToken[],
  heard: readonly NlpToken[],
  whole: boolean,
): LatticeAlignment {
  const fold = (word: string): string => (keepsCase(each) ? word : word.toLowerCase());
  const normalizations = each.norm === null ? {} : parseNorm((files[each.norm] ?? '').split('\n'), each.norm);
  const spans = nlpSpans(said).map(({ id, tokens }) => ({
    tokens,
    alternatives: (normalizations[id] ?? []).map((words) => words.map(fold)),
  }));
  const reference = withAlternatives(
    said.map(({ token }) => fold(token)),
    spans,
  );
  const hypothesis = latticeOf(heard.map(({ token }) => fold(token)));
  const words = [...latticeWords(reference), ...latticeWords(hypothesis)];
  const rules = [
    ...(each.syn === null ? [] : parseEquivalents((files[each.syn] ?? '').split('\n'), each.syn)),
    ...(each.disable_cutoffs ? [] : cutoffRules(words)),
    ...(each.extra?.includes('--disable-hyphen-ignore') === true ? [] : hyphenRules(words)),
    ...tagRules(words),
  ];
  return alignLattices(withEquivalents(reference, rules, { whole }), hypothesis);
}

const errorsOf = (e: WordErrors): number => e.substitutions + e.deletions + e.insertions;

function ratio(errors: WordErrors): string {
  const rate =
    errors.referenceWords > 0 ? wordErrorRate(errors).toFixed(4) : errorsOf(errors) > 0 ? 'inf' : '-nan';
  return `${errorsOf(errors)}/${errors.referenceWords} = ${rate}`;
}

const counts = (e: WordErrors): string => `INS:${e.insertions} DEL:${e.deletions} SUB:${e.substitutions}`;
const rates = ({ precision, recall }: Pick<CaseErrors, 'precision' | 'recall'>): string =>
  `Precision:${precision.toFixed(6)} Recall:${recall.toFixed(6)}`;

function totalLines({ errors }: LatticeAlignment): string[] {
  return [
    `best WER: ${ratio(errors)} (Total words in reference: ${errors.referenceWords})`,
    `best WER: ${counts(errors)}`,
    `best WER: ${rates(precisionRecall(errors))}`,
  ];
}

function classLines(alignment: LatticeAlignment, said: readonly NlpToken[]): string[] {
  const { classes } = classErrors(alignment, nlpSpans(said));
  const width = Math.max(0, ...[...classes.keys()].map((name) => name.length));
  return [...classes].map(([name, errors]) => `class ${name.padEnd(width)} WER: ${ratio(errors)}`);
}

function transcriptLines(
  each: FstalignCase,
  alignment: LatticeAlignment,
  said: readonly NlpToken[],
  heard: readonly NlpToken[],
): string[] {
  const speakers = said.map(({ speaker }) => speaker);
  // The command line of the tests leaves a context of 0 and less to the default.
  const context = Math.max(each.speaker_switch_context ?? 0, 0) || 5;
  const nearSwitches = speakerSwitchErrors(alignment, speakers, context);
  return [
    ...(each.extra?.includes('--record-case-stats') === true ? caseLines(alignment, said, heard) : []),
    `Speaker switch WER: ${ratio(nearSwitches)} (Total reference words: ${nearSwitches.referenceWords})`,
    `Speaker switch WER: ${counts(nearSwitches)}`,
    ...[...speakerErrors(alignment, speakers)].map(
      ([name, errors]) => `speaker ${name} WER: ${ratio(errors)}`,
    ),
    ...entityLines(alignment, said),
  ];
}

function caseLines(
  alignment: LatticeAlignment,
  said: readonly NlpToken[],
  heard: readonly NlpToken[],
): string[] {
  const written = (tokens: readonly NlpToken[]): string[] => tokens.map(({ token }) => token);
  const { matches, all } = caseErrors(alignment, written(said), written(heard));
  return [
    `case WER, (matching words only): ${rates(matches)}`,
    `case WER, (all including substitutions): ${rates(all)}`,
  ];
}

function entityLines(alignment: LatticeAlignment, said: readonly NlpToken[]): string[] {
  const tokens = new Map<string, number[]>();
  said.forEach(({ entityIds }, token) => {
    for (const id of entityIds) tokens.set(id, [...(tokens.get(id) ?? []), token]);
  });
  const spans = [...tokens].map(([className, list]) => ({ className, tokens: list }));
  return [...classErrors(alignment, spans).classes].map(
    ([id, errors]) => `Wer Entity ID ${id} WER: ${ratio(errors)}`,
  );
}
