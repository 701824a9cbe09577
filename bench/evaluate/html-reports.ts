import { alignWords } from '@parlando/metrics';
import { type PlainRow, reportOf } from '../../tasks/evaluate/page/testing/report-of.ts';
import type { WordReport } from '../../tasks/evaluate/src/words/word-report.ts';
import { earningsSystems, readEarningsHypotheses, readEarningsReferences } from './earnings.ts';

interface Call {
  readonly id: string;
  readonly sector: string;
  readonly words: readonly string[];
  readonly turns: readonly (readonly [speaker: string, words: number])[];
  readonly heard: readonly (readonly string[])[];
}

const choices = { normalizer: ['parlando-en'], by: ['sector'] };

/** Every call as one row: rows of thousands of words. */
export function callReport(): WordReport {
  const rows = readCalls().map(({ id, sector, words, heard }): PlainRow => {
    return {
      id,
      groups: { call: id, sector },
      text: words.join(' '),
      heard: heard.map((each) => each.join(' ')),
    };
  });
  return reportOf(earningsSystems, rows, choices);
}

/** The same words cut at the turns of the speakers: thousands of rows. */
export function turnReport(): WordReport {
  return reportOf(earningsSystems, readCalls().flatMap(turnsOf), choices);
}

function readCalls(): Call[] {
  const systems = earningsSystems.map(
    (system) => new Map(readEarningsHypotheses(system).map(({ id, tokens }) => [id, tokens])),
  );
  return readEarningsReferences().map(({ id, meta, tokens, turns }) => ({
    id,
    sector: meta.sector,
    words: tokens,
    turns,
    heard: systems.map((system) => system.get(id) ?? []),
  }));
}

function turnsOf({ id, sector, words, turns, heard }: Call): PlainRow[] {
  const cuts = heard.map((hypothesis) => placesIn(words, hypothesis));
  let from = 0;
  return turns.map(([speaker, length], turn) => {
    const to = from + length;
    const row: PlainRow = {
      id: `${id}-${String(turn + 1).padStart(3, '0')}`,
      groups: { call: id, sector, speaker: `${id} ${speaker}` },
      text: words.slice(from, to).join(' '),
      heard: heard.map((hypothesis, system) =>
        hypothesis.slice(cuts[system]?.[from], cuts[system]?.[to]).join(' '),
      ),
    };
    from = to;
    return row;
  });
}

/** The place in a hypothesis that each word of the reference stands at, and the end. */
function placesIn(words: readonly string[], hypothesis: readonly string[]): number[] {
  const lower = (list: readonly string[]): string[] => list.map((word) => word.toLowerCase());
  const places: number[] = [0];
  let heard = 0;
  for (const step of alignWords(lower(words), lower(hypothesis))) {
    if (step.type !== 'deletion') heard = step.hypothesis + 1;
    if (step.type !== 'insertion') places[step.reference + 1] = heard;
  }
  places[words.length] = hypothesis.length;
  return places;
}
