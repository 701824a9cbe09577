import type { ExplainedText, Explanation } from './explanation.ts';
import { stepsOf } from './row-steps.ts';

/** An explanation to read: every rewrite, then the alignment. */
export function explanationText({ id, rulers }: Explanation): string {
  const parts = rulers.map(({ name, version, reference, systems }) =>
    [
      `${id} by ${name} ${version}`,
      '',
      ...side('reference', reference),
      ...systems.flatMap((system) => [
        '',
        ...(system.hypothesis === null
          ? [`${system.name}: no hypothesis`]
          : side(system.name, system.hypothesis)),
        ...alignmentLines(system.alignment),
      ]),
    ].join('\n'),
  );
  return `${parts.join('\n\n')}\n`;
}

function side(name: string, { text, normalized, rewrites }: ExplainedText): string[] {
  return [`${name}: ${text}`, ...rewriteLines(rewrites), `  = ${normalized}`];
}

/** `  money: one dollar fifty -> $1.50` */
export function rewriteLines(rewrites: ExplainedText['rewrites']): string[] {
  return rewrites.map(({ rule, before, after }) => `  ${rule}: ${shown(before)} -> ${shown(after)}`);
}

function shown(piece: string): string {
  return piece === '' ? '(nothing)' : piece;
}

type Alignment = Explanation['rulers'][number]['systems'][number]['alignment'];

function alignmentLines({ reference, hypothesis, errors }: Alignment): string[] {
  if (errors.length === 0) return ['  every word agrees'];
  return stepsOf(reference.length, errors).flatMap((step) => {
    if (step.type === 'match') return [];
    if (step.type === 'deletion') return [`  deletion: ${reference[step.reference]}`];
    if (step.type === 'insertion') return [`  insertion: ${hypothesis[step.hypothesis]}`];
    return [`  substitution: ${reference[step.reference]} -> ${hypothesis[step.hypothesis]}`];
  });
}
