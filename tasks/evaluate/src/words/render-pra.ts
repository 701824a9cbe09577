import { width } from '../layout/render-text.ts';
import { stepCounts, stepsOf } from './row-steps.ts';
import type { WordReport } from './word-report.ts';

type Output = WordReport['rows'][number]['outputs'][number];

/**
 * Alignments as NIST's sclite prints them (SCTK, `-o pra`): wrong words in capitals, stars where a side has no word,
 * and below them S, D and I.
 */
export function renderPra({ systems, rows }: WordReport): string {
  const parts = systems.map(({ name }, s) => {
    const texts = rows.flatMap(({ id, outputs }) => {
      const output = outputs[s];
      return output === undefined ? [] : [rowText(id, output)];
    });
    return `SYSTEM: ${name}  #utts: ${rows.length}\n\n${texts.join('\n')}`;
  });
  return parts.join('\n');
}

function rowText(id: string, { reference, hypothesis, errors }: Output): string {
  const { substitutions, deletions, insertions } = stepCounts(errors);
  const steps = stepsOf(reference.length, errors);
  const hits = steps.length - errors.length;
  const columns = steps.map((step) => {
    const said = step.type === 'insertion' ? undefined : (reference[step.reference] ?? '');
    const heard = step.type === 'deletion' ? undefined : (hypothesis[step.hypothesis] ?? '');
    const wrong = step.type !== 'match';
    const cells = [said, heard].map((word) => (wrong ? word?.toUpperCase() : word));
    const size = Math.max(...cells.map((word) => width(word ?? '')), 1);
    const [top = '', bottom = ''] = cells.map((word) => filled(word ?? '*'.repeat(size), size));
    return { top, bottom, mark: filled(wrong ? step.type.charAt(0).toUpperCase() : '', size) };
  });
  return [
    `id: (${id})`,
    `Scores: (#C #S #D #I) ${hits} ${substitutions} ${deletions} ${insertions}`,
    `REF:  ${columns.map(({ top }) => top).join(' ')}`.trimEnd(),
    `HYP:  ${columns.map(({ bottom }) => bottom).join(' ')}`.trimEnd(),
    `Eval: ${columns.map(({ mark }) => mark).join(' ')}`.trimEnd(),
    '',
  ].join('\n');
}

function filled(text: string, size: number): string {
  return text + ' '.repeat(Math.max(0, size - width(text)));
}
