import { execFileSync } from 'node:child_process';
import {
  concatenatedWordErrors,
  diarizationInvariantErrors,
  median,
  optimalReferenceCombinationErrors,
  type SpeakerSegment,
  timedConcatenatedWordErrors,
  type WordErrors,
} from '@parlando/metrics';
import type { Section } from '../section.ts';
import { type Meeting, makeMeeting, type SegLstSegment } from './meeting.ts';
import { countAccepted, readVectors } from './vectors.ts';

interface SpeakerCase {
  readonly id: string;
  readonly ref: readonly SegLstSegment[];
  readonly hyp: readonly SegLstSegment[];
  readonly cpwer: Expected & { readonly missed: number; readonly falarm: number };
  readonly tcpwer1: Expected;
  readonly orcwer: Expected;
  readonly greedy_dicpwer: Expected;
}

interface Expected {
  readonly errors: number;
  readonly length: number;
}

type Measure = (reference: readonly SpeakerSegment[], hypothesis: readonly SpeakerSegment[]) => Result;

interface Result {
  readonly errors: WordErrors;
  readonly missedSpeakers?: number;
  readonly extraSpeakers?: number;
}

const withCollar =
  (collar: number): Measure =>
  (reference, hypothesis) =>
    timedConcatenatedWordErrors(reference, hypothesis, { collar });

const rounds = 5;

export const speakers: Section = {
  name: 'speakers',
  title: 'cpWER, tcpWER, ORC and DI-cpWER beside meeteval 0.4.3',
  async run(report) {
    const cases = readVectors<SpeakerCase>('cpwer');
    const vectors: readonly (readonly [string, Measure, (each: SpeakerCase) => Expected, number])[] = [
      ['cpWER', concatenatedWordErrors, ({ cpwer }) => cpwer, 1],
      ['tcpWER, collar 1 s', withCollar(1), ({ tcpwer1 }) => tcpwer1, 0.99],
      ['ORC', optimalReferenceCombinationErrors, ({ orcwer }) => orcwer, 1],
      ['greedy DI-cpWER', diarizationInvariantErrors, ({ greedy_dicpwer }) => greedy_dicpwer, 0.99],
    ];
    for (const [name, measure, expected, share] of vectors) {
      const { accepted, firstRefused } = countAccepted(cases, (each) =>
        agrees(measure(segmentsOf(each.ref), segmentsOf(each.hyp)), expected(each)),
      );
      report({
        what: `${name}: errors, words and speakers equal, of ${cases.length} vectors`,
        measured: accepted,
        must: Math.ceil(share * cases.length),
        goal: cases.length,
        better: 'higher',
        note: firstRefused === undefined ? '' : `first that differs: ${firstRefused}`,
      });
    }

    const meetings = { large: makeMeeting(8, 6000, 1), small: makeMeeting(2, 500, 2) };
    for (const { name, size, peer, ours, theirs } of raced(meetings)) {
      report({
        what: `${name}, ${size === 'large' ? '8 speakers, 6,000 words' : '2 speakers, 500 words'}, over meeteval`,
        measured: theirs.cpu / ours.cpu,
        must: 1,
        // The goal is for like against like.
        ...(peer === 'orcGreedy' ? {} : { goal: 5 }),
        unit: 'x',
        better: 'higher',
        note: [
          `${(1000 * ours.cpu).toFixed(1)} against ${(1000 * theirs.cpu).toFixed(1)} CPU ms`,
          `${ours.errors} errors against ${theirs.errors}`,
        ].join(', '),
      });
    }
  },
};

function segmentsOf(segments: readonly SegLstSegment[]): SpeakerSegment[] {
  return segments.map(({ session_id, speaker, start_time, end_time, words }) => ({
    session: session_id,
    speaker,
    start: start_time,
    end: end_time,
    words: words.split(' ').filter((word) => word !== ''),
  }));
}

const total = ({ substitutions, deletions, insertions }: WordErrors): number =>
  substitutions + deletions + insertions;

function agrees(
  { errors, missedSpeakers, extraSpeakers }: Result,
  expected: SpeakerCase['cpwer'] | Expected,
): boolean {
  if (total(errors) !== expected.errors || errors.referenceWords !== expected.length) return false;
  return !('missed' in expected) || (missedSpeakers === expected.missed && extraSpeakers === expected.falarm);
}

interface Race {
  readonly name: string;
  readonly size: 'large' | 'small';
  readonly peer: string;
  readonly measure: Measure;
}

const races: readonly Race[] = [
  { name: 'cpWER', size: 'large', peer: 'cp', measure: concatenatedWordErrors },
  { name: 'tcpWER', size: 'large', peer: 'tcp', measure: withCollar(5) },
  { name: 'greedy DI-cpWER', size: 'large', peer: 'di', measure: diarizationInvariantErrors },
  // The peer's exact ORC would need a table of 10^23 cells for eight speakers.
  {
    name: 'exact over greedy ORC',
    size: 'large',
    peer: 'orcGreedy',
    measure: optimalReferenceCombinationErrors,
  },
  { name: 'exact ORC', size: 'small', peer: 'orcSmall', measure: optimalReferenceCombinationErrors },
];

interface Timed {
  readonly cpu: number;
  readonly errors: number;
}

/** Medians of the CPU seconds of both, turn about; both run once unmeasured. */
function raced(meetings: Readonly<Record<'large' | 'small', Meeting>>) {
  const input = JSON.stringify(meetings);
  const ourTurn = (): Timed[] => races.map(({ size, measure }) => timed(meetings[size], measure));
  ourTurn();
  const turns = Array.from({ length: rounds }, () => ({ ours: ourTurn(), theirs: peerTurn(input) }));
  return races.map((race, index) => ({
    ...race,
    ours: middle(turns.map(({ ours }) => ours[index])),
    theirs: middle(turns.map(({ theirs }) => theirs[race.peer])),
  }));
}

function middle(turns: readonly (Timed | undefined)[]): Timed {
  return {
    cpu: median(turns.map((turn) => turn?.cpu ?? Number.NaN)),
    errors: turns[0]?.errors ?? Number.NaN,
  };
}

function timed({ reference, hypothesis }: Meeting, measure: Measure): Timed {
  const start = process.cpuUsage();
  const { errors } = measure(segmentsOf(reference), segmentsOf(hypothesis));
  const { user, system } = process.cpuUsage(start);
  return { cpu: (user + system) / 1e6, errors: total(errors) };
}

function peerTurn(input: string): Record<string, Timed> {
  const python = process.env['PARLANDO_PYTHON'] ?? 'python3';
  const script = 'bench/peers/evaluate/meeteval_speed.py';
  return JSON.parse(execFileSync(python, [script], { input, encoding: 'utf8', maxBuffer: 1e8 }));
}
