import { InputError, type OptionsOf, type TableTask } from '@parlando/core';
import { fewestBlocks } from '@parlando/metrics';
import { renderCsv } from '../layout/render-csv.ts';
import { renderMarkdownSections } from '../layout/render-markdown.ts';
import { renderTextSections } from '../layout/render-text.ts';
import { percent, percentRange, type Section } from '../layout/section.ts';
import { readTable } from '../reading/read-table.ts';
import type { RowTable } from '../reading/row.ts';
import { nameOf } from '../reading/text-errors.ts';
import type { speakersCommand } from '../task.ts';
import { oneRuler } from '../words/rulers.ts';
import { nameSources } from '../words/systems.ts';
import {
  type MeasuredSpeakers,
  measureSpeakers,
  measuresOf,
  type SpeakerMeasures,
} from './measure-speakers.ts';

/** Who said what, of one or more systems. */
export interface SpeakerReport {
  readonly version: 1;
  readonly kind: 'speakers';
  readonly ruler: { readonly name: string; readonly version: number };
  readonly collar: number;
  readonly systems: readonly (SpeakerMeasures & { readonly name: string; readonly source: string })[];
}

/** `parlando evaluate speakers`. */
export const speakersTask: TableTask<OptionsOf<typeof speakersCommand.options>, SpeakerReport> = {
  async run([reference = '', ...hypotheses], options) {
    const measures = measuresOf(options.measure);
    const ruler = oneRuler(options.normalizer);
    const format = options.inputFormat;
    const said = await readTable(reference, { format, side: 'reference', turns: true });
    requireSpeakers(said);
    requireWords(said);
    const systems = nameSources(hypotheses).map(async ({ name, source }) => {
      const heard = await readTable(source, { format, side: 'hypothesis', turns: true });
      requireSpeakers(heard);
      const { collar, level } = options;
      return { name, source, ...measureSpeakers(said, heard, { measures, collar, ruler, level }) };
    });
    return {
      version: 1,
      kind: 'speakers',
      ruler: { name: ruler.name, version: ruler.version },
      collar: options.collar,
      systems: await Promise.all(systems),
    };
  },
  render(report, format) {
    if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
    if (format === 'csv') return sessionsCsv(report);
    const title = `Who said what, by ${report.ruler.name} ${report.ruler.version}`;
    return (format === 'md' ? renderMarkdownSections : renderTextSections)(title, sections(report));
  },
  warnings: ({ systems }) =>
    systems.flatMap(({ name, leftOut, notes }) => [
      ...notes,
      ...leftOut.map(({ measure, reason }) => `${name}: ${title(measure)} is left out: ${reason}`),
    ]),
  exitCode: ({ systems }) => (systems.every(({ measures }) => measures.length === 0) ? 1 : 0),
};

function requireSpeakers({ rows, source }: RowTable): void {
  if (rows.some(({ groups }) => groups['speaker'] !== undefined || groups['channel'] !== undefined)) return;
  throw new InputError('evaluate/no-speakers', `${nameOf(source)} does not say who speaks`, {
    remedy: 'give stm, SegLST, a transcript with speakers, or a table with a column "speaker"',
  });
}

function requireWords({ rows, source }: RowTable): void {
  if (rows.some(({ text }) => text.trim() !== '')) return;
  throw new InputError('evaluate/no-words', `${nameOf(source)} says who speaks when, but no words`, {
    remedy: 'give stm, SegLST, a transcript or a table with the words: these measures compare them',
  });
}

const titles = { cp: 'cpWER', tcp: 'tcpWER', orc: 'ORC-WER', dicp: 'DI-cpWER' } as const;
const title = (measure: MeasuredSpeakers['measure']): string => titles[measure];

function sections({ systems, collar }: SpeakerReport): Section[] {
  const rates: Section = {
    title: '',
    heading: ['system', 'measure', 'rate %', 'interval', 'sub', 'del', 'ins', 'words', 'recordings'],
    rows: systems.flatMap(({ name, measures }) =>
      measures.map((each) => [
        name,
        title(each.measure),
        percent(each.rate),
        percentRange(each.interval),
        String(each.substitutions),
        String(each.deletions),
        String(each.insertions),
        String(each.referenceWords),
        String(each.sessions.length),
      ]),
    ),
    remarks: [
      ...(systems.some(({ measures }) => measures.some(({ measure }) => measure === 'tcp'))
        ? [`tcpWER with a collar of ${collar} s`]
        : []),
      intervalsOver(systems.flatMap(({ measures }) => measures.map(({ sessions }) => sessions.length))),
    ],
  };
  const pairs: Section = {
    title: 'Who was taken for whom (cpWER)',
    heading: ['system', 'recording', 'reference', 'hypothesis'],
    rows: systems.flatMap(({ name, measures }) =>
      (measures.find(({ measure }) => measure === 'cp')?.sessions ?? []).flatMap(({ session, assignment }) =>
        (assignment ?? []).map(({ reference, hypothesis }) => [
          name,
          session,
          reference ?? '(nobody)',
          hypothesis ?? '(nobody)',
        ]),
      ),
    ),
  };
  return [rates, pairs].filter(({ rows }) => rows.length > 0);
}

/** Systems may have different numbers of recordings, since what they lack is counted and what they add too. */
function intervalsOver(counts: readonly number[]): string {
  const fewest = Math.min(...counts);
  if (fewest >= fewestBlocks) return 'intervals over recordings';
  const recordings = fewest === 1 ? '1 recording' : `${fewest} recordings`;
  return `no intervals: ${recordings}: fewer than ${fewestBlocks} say nothing about other recordings`;
}

function sessionsCsv({ systems }: SpeakerReport): string {
  return renderCsv(
    ['system', 'measure', 'recording', 'referenceWords', 'substitutions', 'deletions', 'insertions'],
    systems.flatMap(({ name, measures }) =>
      measures.flatMap(({ measure, sessions }) =>
        sessions.map((each) => [
          name,
          title(measure),
          each.session,
          each.referenceWords,
          each.substitutions,
          each.deletions,
          each.insertions,
        ]),
      ),
    ),
  );
}
