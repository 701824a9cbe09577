import { isParlandoError, UsageError } from '@parlando/core';
import {
  concatenatedWordErrors,
  diarizationInvariantErrors,
  type Normalizer,
  optimalReferenceCombinationErrors,
  type SpeakerSegment,
  sumWordErrors,
  timedConcatenatedWordErrors,
  type WordErrors,
  wordErrorRate,
} from '@parlando/metrics';
import type { RowTable } from '../reading/row.ts';
import { nameOf } from '../reading/text-errors.ts';
import { intervalOf } from '../words/rates.ts';
import type { ReportInterval } from '../words/word-report.ts';
import { pairRecordings, type Side } from './pair-recordings.ts';

const speakerMeasures = ['cp', 'tcp', 'orc', 'dicp'] as const;
export type SpeakerMeasure = (typeof speakerMeasures)[number];

/** What one measure says about one recording. */
interface SessionErrors extends WordErrors {
  readonly session: string;
  /** Who was taken for whom; only cp and tcp pair speakers one to one. */
  readonly assignment?: readonly { readonly reference: string | null; readonly hypothesis: string | null }[];
}

/** One measure over all recordings. */
export interface MeasuredSpeakers extends WordErrors {
  readonly measure: SpeakerMeasure;
  readonly rate: number;
  /** Over recordings; null with fewer than five. */
  readonly interval: ReportInterval;
  readonly sessions: readonly SessionErrors[];
}

/** A measure that a pair of files does not allow, and why. */
interface LeftOut {
  readonly measure: SpeakerMeasure;
  readonly reason: string;
}

/** Reads `--measure`; each once. */
export function measuresOf(names: readonly string[]): SpeakerMeasure[] {
  return [...new Set(names)].map((name) => {
    const known = speakerMeasures.find((measure) => measure === name);
    if (known !== undefined) return known;
    throw new UsageError('evaluate/unknown-measure', `there is no measure "${name}"`, {
      remedy: `it is one of ${speakerMeasures.join(', ')}`,
    });
  });
}

/** What one system made of all recordings. */
export interface SpeakerMeasures {
  readonly measures: readonly MeasuredSpeakers[];
  readonly leftOut: readonly LeftOut[];
  /** How recordings were joined, where that may surprise. */
  readonly notes: readonly string[];
}

/** Every measure over every recording; what the files cannot tell is left out and said. */
export function measureSpeakers(
  reference: RowTable,
  hypothesis: RowTable,
  options: {
    readonly measures: readonly SpeakerMeasure[];
    readonly collar: number;
    readonly ruler: Normalizer;
    readonly level: number;
  },
): SpeakerMeasures {
  const { pairs, notes } = pairRecordings(
    sideOf(reference, options.ruler),
    sideOf(hypothesis, options.ruler),
  );
  const measured: MeasuredSpeakers[] = [];
  const leftOut: LeftOut[] = [];
  for (const measure of options.measures) {
    try {
      const sessions = pairs.map(({ session, reference: said, hypothesis: heard }) => ({
        session: session ?? '',
        ...errorsBy(measure, said, heard, options.collar),
      }));
      measured.push(summed(measure, sessions, options.level));
    } catch (error) {
      if (!isParlandoError(error)) throw error;
      leftOut.push({ measure, reason: error.message });
    }
  }
  return { measures: measured, leftOut, notes };
}

function sideOf({ source, rows }: RowTable, ruler: Normalizer): Side {
  const segments = rows.map(({ text, groups, start, end }) => ({
    speaker: groups['speaker'] ?? groups['channel'] ?? '',
    words: ruler.words(text),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(groups['call'] === undefined ? {} : { session: groups['call'] }),
  }));
  return { name: nameOf(source), segments };
}

function errorsBy(
  measure: SpeakerMeasure,
  said: readonly SpeakerSegment[],
  heard: readonly SpeakerSegment[],
  collar: number,
): Omit<SessionErrors, 'session'> {
  switch (measure) {
    case 'cp': {
      const { errors, assignment } = concatenatedWordErrors(said, heard);
      return { ...errors, assignment };
    }
    case 'tcp': {
      const { errors, assignment } = timedConcatenatedWordErrors(said, heard, { collar });
      return { ...errors, assignment };
    }
    case 'orc':
      return optimalReferenceCombinationErrors(said, heard).errors;
    case 'dicp':
      return diarizationInvariantErrors(said, heard).errors;
  }
}

function summed(
  measure: SpeakerMeasure,
  sessions: readonly SessionErrors[],
  level: number,
): MeasuredSpeakers {
  const sum = sumWordErrors(sessions);
  const blocks = sessions.map(({ substitutions, deletions, insertions, referenceWords }) => ({
    numerator: substitutions + deletions + insertions,
    denominator: referenceWords,
  }));
  return { measure, ...sum, rate: wordErrorRate(sum), interval: intervalOf(blocks, level), sessions };
}
