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

const rounds = 5;

export const speakers: Section = {
  name: 'speakers',
  title: 'cpWER, tcpWER, ORC and DI-cpWER beside meeteval 0.4.3',
  async run(report) {
    const cases = readVectors<SpeakerCase>('cpwer');
    const vectors: readonly (readonly [string, Measure, (each: SpeakerCase) => Expected, number])[] = [
      ['cpWER', concatenatedWordErrors, ({ cpwer }) => cpwer, 1],
      ['tcpWER, collar 1 s', (a, b) => timedConcatenatedWordErrors(a, b, { collar: 1 }), ({ tcpwer1 }) => tcpwer1, 0.99],
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
    for (const { what, ours, theirs, sameErrors, errors, peerErrors } of raced(meetings)) {
      const counts = sameErrors ? `${errors} errors on both sides` : `${errors} errors against ${peerErrors}`;
      report({
        what,
        measured: theirs / ours,
        must: 1,
        goal: 5,
        unit: 'x',
        better: 'higher',
        note: `${(1000 * ours).toFixed(1)} against ${(1000 * theirs).toFixed(1)} CPU ms, ${counts}`,
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

function agrees({ errors, missedSpeakers, extraSpeakers }: Result, expected: SpeakerCase['cpwer'] | Expected): boolean {
  if (total(errors) !== expected.errors || errors.referenceWords !== expected.length) return false;
  return !('missed' in expected) || (missedSpeakers === expected.missed && extraSpeakers === expected.falarm);
}

const races: readonly (readonly [string, size: 'large' | 'small', peer: string, Measure])[] = [
  ['cpWER', 'large', 'cp', concatenatedWordErrors],
  ['tcpWER', 'large', 'tcp', (a, b) => timedConcatenatedWordErrors(a, b, { collar: 5 })],
  ['greedy DI-cpWER', 'large', 'di', diarizationInvariantErrors],
  ['exact ORC against greedy ORC', 'large', 'orcGreedy', optimalReferenceCombinationErrors],
  ['exact ORC against exact ORC', 'small', 'orcSmall', optimalReferenceCombinationErrors],
];

interface Timed {
  readonly cpu: number;
  readonly errors: number;
}

/** Medians of the CPU seconds of both, turn about; both run once unmeasured. */
function raced(meetings: Readonly<Record<'large' | 'small', Meeting>>) {
  const input = JSON.stringify(meetings);
  const ourTurn = (): Timed[] => races.map(([, size, , measure]) => timed(meetings[size], measure));
  ourTurn();
  const turns = Array.from({ length: rounds }, () => ({ ours: ourTurn(), theirs: peerTurn(input) }));
  return races.map(([name, size, peer], race) => {
    const [ours, theirs] = [turns.map((turn) => turn.ours[race]), turns.map((turn) => turn.theirs[peer])];
    const people = size === 'large' ? '8 speakers, 6,000 words' : '2 speakers, 500 words';
    const [errors, peerErrors] = [ours[0]?.errors, theirs[0]?.errors];
    return {
      what: `${name}, ${people}, over meeteval`,
      ours: median(ours.map((turn) => turn?.cpu ?? Number.NaN)),
      theirs: median(theirs.map((turn) => turn?.cpu ?? Number.NaN)),
      errors,
      peerErrors,
      sameErrors: errors === peerErrors,
    };
  });
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
