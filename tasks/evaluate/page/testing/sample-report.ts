import type { SystemReport, WordReport } from '../../src/words/word-report.ts';
import { type PlainRow, reportOf } from './report-of.ts';

/** A word that would leave the data of the page if it could. */
export const hostileWord = '</script><script>document.title="broken"</script><img/src=x/onerror=alert(1)>';

const sentences: readonly (readonly [said: string, first: string, second: string, third: string | null])[] = [
  [
    'we saw him because of the rain',
    'we saw him cause of the rain',
    'we saw him because of rain',
    'we saw him',
  ],
  ['the patient is going to rest', 'the patient is gonna rest', 'the patients is going to rest now', null],
  [
    'take two tablets in the morning',
    'take to tablets in the morning',
    'take two tablets in the morning',
    'take tablets',
  ],
  [
    'it hurts because i fell',
    'it hurts cause i fell',
    'it hurt because i fell',
    'it hurts because i fell fell',
  ],
];

/** Six calls of four rows by three systems: everything that a report can hold, and one row of 400 words. */
export function sampleReport(): WordReport {
  const rows = Array.from({ length: 6 }, (_, call) =>
    sentences.map((sentence, i) => rowOf(call, i, sentence)),
  ).flat();
  const report = reportOf(['alpha', 'beta', 'gamma'], [...rows, longRow(), hostileRow()], {
    normalizer: ['none', 'whisper-en'],
    by: ['domain', 'length'],
  });
  const [first, ...others] = report.systems;
  const systems = first === undefined ? others : [withDetails(first), ...others];
  return { ...report, systems, notes: ['2 of 26 references are nearly empty.'] };
}

function rowOf(call: number, i: number, [said, ...heard]: (typeof sentences)[number]): PlainRow {
  const groups = {
    call: `call ${call + 1}`,
    speaker: i % 2 === 0 ? 'doctor' : 'patient',
    domain: call < 3 ? 'clinic' : 'phone',
  };
  // No two calls are alike, or there would be nothing to tell their spread by.
  const tail = ' and then we went home'.repeat(call);
  const heardTail = (system: number): string => (system === 0 ? tail.replaceAll('went', 'want') : tail);
  return {
    id: `call${call + 1}-row${i + 1}`,
    text: said + tail,
    groups,
    audio: i === 0 ? 'tone.wav' : 'there is no such file.wav',
    start: 0.25 * i,
    end: 0.25 * i + 0.2,
    heard: heard.map((text, system) => (text === null ? null : text + heardTail(system))),
  };
}

function longRow(): PlainRow {
  const words = Array.from({ length: 400 }, (_, i) => `word${i}`);
  const wrong = words.map((word, i) => (i === 40 || i === 350 ? 'wrong' : word)).join(' ');
  const groups = { call: 'call 1', speaker: 'doctor', domain: 'clinic' };
  return { id: 'long', text: words.join(' '), groups, heard: [wrong, words.join(' '), wrong] };
}

function hostileRow(): PlainRow {
  const groups = { call: 'call 2', speaker: '<b>"doctor"</b>', domain: 'clinic' };
  return {
    id: '<i>hostile</i>',
    text: `say ${hostileWord} now`,
    groups,
    heard: [`say ${hostileWord}`, 'say now', null],
  };
}

/** The parts that need more than plain rows. */
function withDetails(system: SystemReport): SystemReport {
  const rate = { substitutions: 3, deletions: 1, insertions: 0, hits: 16, referenceWords: 20, wer: 0.2 };
  const interval = { low: 0.1, high: 0.4, level: 0.95, blocks: 6 };
  return {
    ...system,
    fullFormat: {
      errors: 9,
      referenceTokens: 60,
      rate: 0.15,
      interval,
      parts: { word: 4, case: 2, punctuation: 3 },
      punctuation: { errors: 3, marks: 10, rate: 0.3 },
    },
    values: {
      values: 4,
      right: 2,
      wrong: 1,
      missing: 1,
      inserted: 0,
      examples: [{ row: 'call1-row3', reference: '20 mg', hypothesis: null }],
    },
    rare: {
      source: '3 entries of drugs.txt',
      biased: { ...rate, interval },
      unbiased: { ...rate, interval: null },
      entries: [{ entry: 'ibuprofen', reference: 4, found: 3, falselyInserted: 1 }],
    },
    classes: [
      { className: 'PERSON', words: 20, errors: 4, wer: 0.2, interval, entities: 10, entitiesRight: 7 },
    ],
    spellings: [
      {
        entity: 'Meyer',
        recording: 'call1-row1',
        forms: [
          { form: 'meyer', count: 2 },
          { form: 'maier', count: 1 },
        ],
      },
    ],
    speed: {
      soundSeconds: 120,
      wallSeconds: 12,
      cpuSeconds: 20,
      realTimeFactor: 0.1,
      latency: { p50: 0.2, p95: 0.5, p99: 0.9 },
      loadSeconds: 1.5,
      peakMegabytes: 410,
    },
  };
}
