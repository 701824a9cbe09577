import { intervalHeading, intervalRemark } from '../layout/interval-words.ts';
import { percent, percentRange, pointRange, points, probability, type Section } from '../layout/section.ts';
import { detailSections } from './detail-sections.ts';
import type { Ruler, SystemReport, WordReport } from './word-report.ts';

/** `Word errors: 26 rows, parlando-en 1` */
export function titleOf({ rows, systems: [system] }: WordReport): string {
  const ruler = system?.totals[0]?.ruler;
  const count = rows.length === 1 ? '1 row' : `${rows.length} rows`;
  return `Word errors: ${count}${ruler === undefined ? '' : `, by ${rulerName(ruler)}`}`;
}

/** `parlando-en 1`, or with `+ alternatives` where other right forms were allowed. */
export function rulerName({ name, version, alternatives }: Ruler): string {
  return `${name} ${version}${alternatives ? ' + alternatives' : ''}`;
}

/** Everything that a report says, as tables. */
export function wordSections(report: WordReport): Section[] {
  const { systems } = report;
  return [
    headline(report),
    ...rulerTable(systems),
    ...differenceTable(report),
    otherMeasures(systems),
    ...detailSections(systems),
    ...noteSection(report.notes),
  ];
}

function headline({ systems, block }: WordReport): Section {
  const characters = systems.some((system) => system.characters !== null);
  const missing = systems.some((system) => system.missing > 0);
  const interval = intervalHeading(systems.map(({ totals: [total] }) => total?.interval ?? null));
  return {
    title: '',
    heading: [
      'system',
      'WER %',
      interval,
      'sub',
      'del',
      'ins',
      'words',
      ...(characters ? ['CER %'] : []),
      'rows wrong %',
      ...(missing ? ['missing'] : []),
    ],
    rows: systems.map((system) => {
      const [total] = system.totals;
      return [
        system.name,
        percent(total?.wer ?? null),
        percentRange(total?.interval ?? null),
        String(total?.substitutions ?? ''),
        String(total?.deletions ?? ''),
        String(total?.insertions ?? ''),
        String(total?.referenceWords ?? ''),
        ...(characters ? [percent(system.characters?.cer ?? null)] : []),
        percent((total?.wrongRows ?? 0) / Math.max(total?.rows ?? 1, 1), 1),
        ...(missing ? [String(system.missing)] : []),
      ];
    }),
    remarks: [intervalRemark(block)],
  };
}

/** What else is made of the same counts. */
function otherMeasures(systems: readonly SystemReport[]): Section {
  return {
    title: 'From the same counts',
    heading: ['system', 'match error rate %', 'information lost %', 'information preserved %'],
    rows: systems.map(({ name, totals: [total] }) => [
      name,
      percent(total?.mer ?? null),
      percent(total?.wil ?? null),
      percent(total?.wip ?? null),
    ]),
  };
}

function rulerTable(systems: readonly SystemReport[]): Section[] {
  const rulers = systems[0]?.totals.map(({ ruler }) => rulerName(ruler)) ?? [];
  if (rulers.length < 2) return [];
  return [
    {
      title: 'The same by every ruler, WER %',
      heading: ['system', ...rulers],
      rows: systems.map(({ name, totals }) => [
        name,
        ...totals.map(({ wer, interval }) =>
          interval === null ? percent(wer) : `${percent(wer)} (${percentRange(interval)})`,
        ),
      ]),
    },
  ];
}

function differenceTable({ differences }: WordReport): Section[] {
  if (differences.length === 0) return [];
  // Pairs need not have the same tests: one may have too few segments for a test that another has.
  const tests = [...new Set(differences.flatMap((pair) => pair.tests.map(({ name }) => name)))];
  return [
    {
      title: 'Differences, points of WER',
      heading: ['second - first', 'points', 'interval', ...tests.map((name) => `${name} p`)],
      rows: differences.map(({ first, second, difference, interval, tests: done }) => [
        `${second} - ${first}`,
        points(difference),
        pointRange(interval),
        ...tests.map((name) => probabilityOf(done.find((test) => test.name === name))),
      ]),
      remarks: ['probabilities are Holm-adjusted for the number of pairs; below 0 the second is better'],
    },
  ];
}

function probabilityOf(test: { readonly pValue: number } | undefined): string {
  return test === undefined ? '-' : probability(test.pValue);
}

function noteSection(notes: readonly string[]): Section[] {
  return notes.length === 0 ? [] : [{ title: 'Mind', heading: [], rows: [], remarks: notes }];
}
