import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parlandoEnglish as normalizer } from '../../foundation/metrics/src/normalizers/parlando-english/parlando-english.ts';
import type { Section } from '../section.ts';
import { readEarningsReferences } from './earnings.ts';

/** A pair of texts of which a listener says whether they hold the same words and values. */
interface Pair {
  readonly meets: boolean;
  readonly text: string;
  readonly other: string;
}

const folder = join('bench', 'evaluate');
/** The pairs that were at hand while the rules were written. */
const ownPairs = join(folder, 'parlando-english-pairs.tsv');
/** Pairs by someone who had not seen the rules. */
const freshPairs = join(folder, 'parlando-english-fresh-pairs.tsv');

/** Spoken and written English: which pairs the ruler judges as a listener does, and how fast it is. */
export const parlandoEnglish: Section = {
  name: 'parlando-en',
  title: 'the English normaliser against pairs of spoken and written forms',
  async run(report) {
    const own = judgePairs(ownPairs);
    report({ ...share('pairs judged right', own), must: 98, goal: 100 });
    report({ ...lost('values lost in them', own), must: 0, goal: 0 });
    if (existsSync(freshPairs)) {
      const fresh = judgePairs(freshPairs);
      report({ ...share('fresh pairs judged right', fresh), must: 92, goal: 97 });
      report({ ...lost('values lost in fresh pairs', fresh), must: 0, goal: 0 });
    }
    const { normalized, raced } = speed();
    report({
      what: 'words a second and thread, sentences of Earnings-21',
      measured: normalized,
      must: 200_000,
      better: 'higher',
      note: `${raced} words`,
    });
  },
};

interface Judged {
  readonly count: number;
  readonly wrong: readonly Pair[];
}

function judgePairs(file: string): Judged {
  const pairs = readPairs(file);
  const { normalize } = normalizer;
  return {
    count: pairs.length,
    wrong: pairs.filter(({ meets, text, other }) => (normalize(text) === normalize(other)) !== meets),
  };
}

/** Lines of verdict, class, text and other text, parted by tabs; `#` begins a remark. */
function readPairs(file: string): Pair[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [verdict = '', , text = '', other = ''] = line.split('\t');
      return { meets: verdict === 'meet', text, other };
    });
}

function share(what: string, { count, wrong }: Judged) {
  const [first] = wrong;
  return {
    what: `${what}, of ${count}`,
    measured: (100 * (count - wrong.length)) / count,
    unit: '%',
    better: 'higher' as const,
    ...(first && { note: `${wrong.length} wrong, first "${first.text}" and "${first.other}"` }),
  };
}

/** Pairs that must differ and do not. */
function lost(what: string, { wrong }: Judged) {
  const [first, ...rest] = wrong.filter(({ meets }) => !meets);
  return {
    what,
    measured: first ? rest.length + 1 : 0,
    better: 'lower' as const,
    ...(first && { note: `first "${first.text}" and "${first.other}"` }),
  };
}

/** Processor time of the fastest of four rounds: the first compiles the rules. */
function speed(): { normalized: number; raced: number } {
  const sentences = readEarningsReferences().flatMap(sentencesOf);
  const words = sentences.reduce((sum, sentence) => sum + sentence.split(' ').length, 0);
  let seconds = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 4; round++) {
    const start = process.cpuUsage();
    for (const sentence of sentences) normalizer.normalize(sentence);
    const { user, system } = process.cpuUsage(start);
    seconds = Math.min(seconds, (user + system) / 1e6);
  }
  return { normalized: words / seconds, raced: words };
}

function sentencesOf({ tokens, punct }: ReturnType<typeof readEarningsReferences>[number]): string[] {
  const marks = new Map(punct);
  const text = tokens.map((token, index) => token + (marks.get(index) ?? '')).join(' ');
  return text.split(/(?<=[.?!]) /);
}
