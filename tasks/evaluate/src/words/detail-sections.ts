import { percent, percentRange, type Section } from '../layout/section.ts';
import type { SystemReport } from './word-report.ts';

/** The figures beyond word errors, as tables; those that a report lacks are left out. */
export function detailSections(systems: readonly SystemReport[]): Section[] {
  return [
    ...formatTable(systems),
    ...valueTable(systems),
    ...rareTables(systems),
    ...classTable(systems),
    ...spellingTable(systems),
    ...groupTables(systems),
    ...confusionTable(systems),
  ];
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
