import type { Section } from '../section.ts';
import { stepsLike, stepsOfFile } from './fstalign-files.ts';
import { type FstalignCase, type FstalignFiles, runCase } from './fstalign-print.ts';
import { unpack } from './vectors.ts';

interface FstalignSuite {
  readonly files: FstalignFiles;
  readonly cases: readonly FstalignCase[];
}

/** The tests that run in both searches with other values in each; the values of either are right. */
const eitherValue = [
  'syn_5',
  'syn_7 (hyp2)',
  'short file',
  'align_5 (insertion -- hyp1)',
  'align_5 (deletion -- hyp2)',
];

const titleOf = ({ id }: FstalignCase): string => id.slice(id.indexOf(':') + 1);
const run = (each: FstalignCase, files: FstalignFiles): ReturnType<typeof runCase> =>
  runCase(each, files, { whole: each.approach === 'adapted' });

/** Values that fstalign's own tests check, printed from our alignment. */
export const fstalign: Section = {
  name: 'fstalign',
  title: "values that fstalign's tests look for in what it prints",
  async run(report) {
    const { files, cases } = unpack<FstalignSuite>('fstalign/fstalign_cases.json.gz');
    const checked = cases
      .filter(({ expect }) => expect.length > 0)
      .map((each) => ({ each, missed: missedValues(each, cases, files) }));
    const wrong = checked.filter(({ missed }) => missed.length > 0);
    const values = checked.reduce((sum, { each }) => sum + each.expect.length, 0);
    report({
      what: `fstalign values printed, of ${values}`,
      measured: values - wrong.reduce((sum, { missed }) => sum + missed.length, 0),
      must: Math.ceil(0.9 * values),
      goal: values,
      better: 'higher',
      note: wrong.map(({ each, missed }) => `${each.id}: no "${missed.join('", "')}"`).join('; '),
    });
    report({
      what: `fstalign cases whole, of ${checked.length} with values`,
      measured: checked.length - wrong.length,
      must: Math.ceil(0.9 * checked.length),
      goal: checked.length,
      better: 'higher',
      note: stepsNote(cases, files),
    });
    const costlier = wrong
      .map(({ each }) => ({ each, ...costsOf(each, files) }))
      .filter(({ ours, theirs }) => ours >= theirs);
    report({
      what: "cases not whole whose path is not cheaper at fstalign's own costs",
      measured: costlier.length,
      must: 0,
      better: 'lower',
      note: wrong.map(({ each }) => `${each.id} ${printCosts(costsOf(each, files))}`).join(', '),
    });
  },
};

/** The expected values that none of the accepted ways prints. */
function missedValues(
  each: FstalignCase,
  cases: readonly FstalignCase[],
  files: FstalignFiles,
): readonly string[] {
  const own = missing(each.expect, each, files);
  if (own.length === 0 || !eitherValue.includes(titleOf(each))) return own;
  const twin = cases.find((other) => other.approach !== each.approach && titleOf(other) === titleOf(each));
  return twin !== undefined && missing(twin.expect, twin, files).length === 0 ? [] : own;
}

function missing(expect: readonly string[], each: FstalignCase, files: FstalignFiles): string[] {
  const { text } = run(each, files);
  return expect.filter((value) => !text.includes(value));
}

/** Cost of our path, and of the errors that fstalign counts. */
function costsOf(
  each: FstalignCase,
  files: FstalignFiles,
): { readonly ours: number; readonly theirs: number } {
  const [, insertions, deletions, substitutions] =
    /INS:(\d+) DEL:(\d+) SUB:(\d+)/u.exec(each.expect.join('\n')) ?? [];
  return {
    ours: run(each, files).alignment.cost,
    theirs: Number(insertions) + Number(deletions) + 1.5 * Number(substitutions),
  };
}

const printCosts = ({ ours, theirs }: ReturnType<typeof costsOf>): string => `${ours} < ${theirs}`;

/** How many of the files that fstalign writes show the same steps: where paths tie, either may be taken. */
function stepsNote(cases: readonly FstalignCase[], files: FstalignFiles): string {
  const equal = cases.flatMap((each) =>
    each.expect_files.map((name) => {
      const ours = stepsLike(name, run(each, files).alignment);
      return ours.join('\n') === stepsOfFile(name, files[name] ?? '').join('\n');
    }),
  );
  return `every step as in ${equal.filter(Boolean).length} of ${equal.length} files that it writes`;
}
