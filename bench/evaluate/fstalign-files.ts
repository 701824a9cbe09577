import type { LatticeAlignment } from '@parlando/metrics';

/** What a file of fstalign shows of an alignment, step by step, to compare with ours. */
export function stepsOfFile(name: string, text: string): string[] {
  return name.includes('.sbs') ? sideBySide(text) : alignedRows(text);
}

/** The same of an alignment. */
export function stepsLike(name: string, { steps, reference, hypothesis }: LatticeAlignment): string[] {
  if (name.includes('.sbs')) {
    return steps.map((step) => {
      const said = 'reference' in step ? reference.words[step.reference] : '<ins>';
      const heard = 'hypothesis' in step ? hypothesis.words[step.hypothesis] : '<del>';
      return `${said} ${heard}`;
    });
  }
  return steps.flatMap((step) => {
    if (step.type === 'insertion') return [];
    if (step.type === 'substitution') return [`sub(${hypothesis.words[step.hypothesis]})`];
    return [step.type === 'deletion' ? 'del' : ''];
  });
}

function sideBySide(text: string): string[] {
  const rows = text.split('\n').slice(1);
  return rows
    .slice(
      0,
      rows.findIndex((row) => row.startsWith('---')),
    )
    .map((row) => {
      const [said = '', heard = ''] = row.split('\t');
      return `${said.trim()} ${heard.trim()}`;
    });
}

/** Rows of an aligned reference: what became of each chosen word. */
function alignedRows(text: string): string[] {
  const [header = '', ...rows] = text.trimEnd().split('\n');
  const column = header.split('|').indexOf('ali_comment');
  return rows.map((row) => {
    const comment = row.split('|')[column] ?? '';
    return /^(del|sub\([^)]*\))/u.exec(comment)?.[1] ?? '';
  });
}
