import { InputError } from '@parlando/core';
import { type SessionPair, type SpeakerSegment, sessionPairs } from '@parlando/metrics';

/** One side: what the file is called, and what it says. */
export interface Side {
  readonly name: string;
  readonly segments: readonly SpeakerSegment[];
}

/** Both sides of every recording, and what the reader should know of how they were joined. */
interface PairedRecordings {
  readonly pairs: readonly SessionPair[];
  readonly notes: readonly string[];
}

/**
 * Joins segments by their recording. Where each side is a single recording the two are joined whatever they are called;
 * a recording that one side lacks is silence there, and that is said.
 *
 * @throws InputError `evaluate/no-common-recordings`
 */
export function pairRecordings(reference: Side, hypothesis: Side): PairedRecordings {
  const [said, heard] = [recordingsOf(reference), recordingsOf(hypothesis)];
  if (said.length === 1 && heard.length === 1) return pairSingle(reference, hypothesis);
  const lacking = said.filter((recording) => !heard.includes(recording));
  const strange = heard.filter((recording) => !said.includes(recording));
  if (lacking.length === said.length) throw noCommon(reference, hypothesis);
  const notes = [
    lacking.length > 0 &&
      `${hypothesis.name} lacks ${lacking.length} of ${said.length} recordings, whose words count as deleted: ${listed(lacking)}`,
    strange.length > 0 &&
      `${hypothesis.name} has recordings without a reference, whose words count as inserted: ${listed(strange)}`,
  ];
  return {
    pairs: sessionPairs(reference.segments, hypothesis.segments),
    notes: notes.filter((note) => note !== false),
  };
}

function pairSingle(reference: Side, hypothesis: Side): PairedRecordings {
  const [said, heard] = [reference, hypothesis].map((side) => side.segments[0]?.session);
  const notes =
    said === heard || said === undefined || heard === undefined
      ? []
      : [
          `${hypothesis.name} and the reference are one recording each, joined though their names differ: "${heard}" is "${said}"`,
        ];
  const session = said ?? heard;
  const pair = { session, reference: unnamed(reference), hypothesis: unnamed(hypothesis) };
  return { pairs: [pair], notes };
}

function unnamed({ segments }: Side): SpeakerSegment[] {
  return segments.map(({ session, ...segment }) => segment);
}

function recordingsOf({ segments }: Side): (string | undefined)[] {
  return [...new Set(segments.map(({ session }) => session))];
}

function noCommon(reference: Side, hypothesis: Side): InputError {
  const example = ({ segments, name }: Side): string => {
    const session = segments[0]?.session;
    return session === undefined ? `none in ${name}` : `"${session}" in ${name}`;
  };
  return new InputError(
    'evaluate/no-common-recordings',
    `no recording of the reference is in the hypothesis: ${example(reference)}, ${example(hypothesis)}`,
    { remedy: 'give recordings the same names on both sides: session_id, or the column "call" of a table' },
  );
}

function listed(recordings: readonly (string | undefined)[]): string {
  const shown = recordings.slice(0, 5).map((recording) => recording ?? '(no name)');
  return recordings.length > shown.length ? `${shown.join(', ')}, ...` : shown.join(', ');
}
