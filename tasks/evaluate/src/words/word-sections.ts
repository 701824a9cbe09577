import {
  figure,
  percent,
  percentRange,
  pointRange,
  points,
  probability,
  type Section,
} from '../layout/section.ts';
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
    ...formatTable(systems),
    ...valueTable(systems),
    ...rareTables(systems),
    ...classTable(systems),
    ...spellingTable(systems),
    ...groupTables(systems),
    ...confusionTable(systems),
    ...noteSection(report.notes),
  ];
}

function headline({ systems, block }: WordReport): Section {
  const characters = systems.some((system) => system.characters !== null);
  const missing = systems.some((system) => system.missing > 0);
  const level = systems[0]?.totals[0]?.interval?.level;
  const interval = level === undefined ? 'interval' : `${figure(100 * level)} % interval`;
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
    remarks: [
      block.refused === null
        ? `intervals over ${block.count} ${block.name}s`
        : `no intervals: ${block.refused}`,
    ],
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

function formatTable(systems: readonly SystemReport[]): Section[] {
  if (systems.every(({ fullFormat }) => fullFormat === null)) return [];
  const parts = Object.keys(systems.find(({ fullFormat }) => fullFormat !== null)?.fullFormat?.parts ?? {});
  return [
    {
      title: 'Full format: case, punctuation and written numbers count',
      heading: ['system', 'rate %', 'interval', ...parts, 'punctuation %'],
      rows: systems.flatMap(({ name, fullFormat }) =>
        fullFormat === null
          ? []
          : [
              [
                name,
                percent(fullFormat.rate),
                percentRange(fullFormat.interval),
                ...parts.map((part) => String(fullFormat.parts[part] ?? 0)),
                percent(fullFormat.punctuation.rate),
              ],
            ],
      ),
      remarks: ['the columns between are the errors by kind'],
    },
  ];
}

function valueTable(systems: readonly SystemReport[]): Section[] {
  const some = systems.filter(({ values }) => values !== null && values.values > 0);
  if (some.length === 0) return [];
  return [
    {
      title: 'Values: words with a digit, right in value whatever their format',
      heading: ['system', 'values', 'right %', 'wrong', 'missing', 'inserted', 'for example'],
      rows: some.flatMap(({ name, values }) =>
        values === null
          ? []
          : [
              [
                name,
                String(values.values),
                percent(values.right / values.values),
                String(values.wrong),
                String(values.missing),
                String(values.inserted),
                values.examples
                  .slice(0, 3)
                  .map(({ reference, hypothesis }) => `${reference} > ${hypothesis ?? '(nothing)'}`)
                  .join(', '),
              ],
            ],
      ),
    },
  ];
}

const mostEntries = 15;

function rareTables(systems: readonly SystemReport[]): Section[] {
  const some = systems.flatMap(({ name, rare }) => (rare === null ? [] : [{ name, rare }]));
  const [first] = some;
  if (first === undefined) return [];
  const missed = some.flatMap(({ name, rare }) =>
    rare.entries
      .filter(({ reference, found, falselyInserted }) => found < reference || falselyInserted > 0)
      .sort((a, b) => b.reference - b.found + b.falselyInserted - (a.reference - a.found + a.falselyInserted))
      .slice(0, mostEntries)
      .map((entry) => [
        name,
        entry.entry,
        String(entry.reference),
        String(entry.found),
        String(entry.falselyInserted),
      ]),
  );
  return [
    {
      title: `Rare words: ${first.rare.source}`,
      heading: ['system', 'B-WER %', 'interval', 'words', 'U-WER %', 'interval', 'words'],
      rows: some.map(({ name, rare: { biased, unbiased } }) => [
        name,
        percent(biased.wer),
        percentRange(biased.interval),
        String(biased.referenceWords),
        percent(unbiased.wer),
        percentRange(unbiased.interval),
        String(unbiased.referenceWords),
      ]),
      remarks: ['B-WER: words of the list; U-WER: all others; an inserted word counts where it belongs'],
    },
    ...(missed.length === 0
      ? []
      : [
          {
            title: 'Entries missed or wrongly heard most',
            heading: ['system', 'entry', 'said', 'found', 'wrongly heard'],
            rows: missed,
          },
        ]),
  ];
}

function classTable(systems: readonly SystemReport[]): Section[] {
  const classes = [
    ...new Set(systems.flatMap((system) => (system.classes ?? []).map(({ className }) => className))),
  ];
  if (classes.length === 0) return [];
  const find = (system: SystemReport, className: string) =>
    system.classes?.find((each) => each.className === className);
  return [
    {
      title: 'By class, WER % (entities wholly right %)',
      heading: ['class', 'words', ...systems.map(({ name }) => name)],
      rows: classes.map((className) => [
        className,
        String(find(systems[0] as SystemReport, className)?.words ?? 0),
        ...systems.map((system) => {
          const found = find(system, className);
          if (found === undefined) return '-';
          return `${percent(found.wer, 1)} (${percent(found.entitiesRight / Math.max(found.entities, 1), 0)})`;
        }),
      ]),
    },
  ];
}

function spellingTable(systems: readonly SystemReport[]): Section[] {
  const rows = systems.flatMap(({ name, spellings }) =>
    (spellings ?? [])
      .slice(0, mostEntries)
      .map(({ entity, recording, forms }) => [
        name,
        recording,
        entity,
        forms.map(({ form, count }) => `${form === '' ? '(nothing)' : form} ${count}`).join(', '),
      ]),
  );
  if (rows.length === 0) return [];
  return [
    {
      title: 'Spelled in more than one way within a recording',
      heading: ['system', 'recording', 'entity', 'forms'],
      rows,
    },
  ];
}

const mostGroups = 30;

function groupTables(systems: readonly SystemReport[]): Section[] {
  const columns = [...new Set(systems[0]?.groups.map(({ by }) => by) ?? [])];
  return columns.map((by) => {
    const groups = (systems[0]?.groups ?? []).filter((group) => group.by === by);
    const hidden = groups.length - mostGroups;
    return {
      title: `By ${by}, WER %`,
      heading: [by, 'rows', 'words', ...systems.flatMap(({ name }) => [name, 'interval'])],
      rows: groups.slice(0, mostGroups).map((group) => [
        group.value,
        String(group.rows),
        String(group.referenceWords),
        ...systems.flatMap((system) => {
          const same = system.groups.find((other) => other.by === by && other.value === group.value);
          return [percent(same?.wer ?? null), percentRange(same?.interval ?? null)];
        }),
      ]),
      ...(hidden > 0 ? { remarks: [`and ${hidden} more: --format json has them all`] } : {}),
    };
  });
}

const mostConfusions = 10;

/** With many systems the table would be all that one sees. */
const mostConfusionsOfMany = 4;

function confusionTable(systems: readonly SystemReport[]): Section[] {
  const rows = systems.flatMap(({ name, confusions }) =>
    confusions
      .slice(0, systems.length > 2 ? mostConfusionsOfMany : mostConfusions)
      .map(({ reference, hypothesis, count }) => [name, String(count), reference, hypothesis]),
  );
  if (rows.length === 0) return [];
  return [{ title: 'Taken for another most often', heading: ['system', 'times', 'said', 'heard'], rows }];
}

function noteSection(notes: readonly string[]): Section[] {
  return notes.length === 0 ? [] : [{ title: 'Mind', heading: [], rows: [], remarks: notes }];
}
