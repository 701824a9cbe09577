import type { Section } from './section.ts';

/** Tables for a terminal: columns parted by two spaces, figures to the right. */
export function renderTextSections(title: string, sections: readonly Section[]): string {
  return `${[title, ...sections.map(renderSection)].join('\n\n')}\n`;
}

function renderSection({ title, heading, rows, remarks = [] }: Section): string {
  return [
    ...(title === '' ? [] : [title]),
    ...(rows.length === 0 ? [] : columns(heading, rows)),
    ...remarks,
  ].join('\n');
}

function columns(heading: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [heading, ...rows];
  const widths = heading.map((_, column) => Math.max(...all.map((row) => width(row[column] ?? ''))));
  const isFigure = heading.map((_, column) => rows.every((row) => looksLikeFigure(row[column] ?? '')));
  return all.map((row) =>
    widths
      .map((size, column) => padded(row[column] ?? '', size, isFigure[column] === true))
      .join('  ')
      .trimEnd(),
  );
}

function padded(cell: string, size: number, right: boolean): string {
  const space = ' '.repeat(size - width(cell));
  return right ? space + cell : cell + space;
}

export function looksLikeFigure(cell: string): boolean {
  return /^[-+<>=~ ]*[\d.,]*( %)?$|^[-+]?[\d.]+\.\.[-+]?[\d.]+$/.test(cell);
}

/** Columns of a terminal: wide characters take two, marks none. */
export function width(text: string): number {
  let columnsTaken = 0;
  for (const character of text) {
    if (/\p{M}|\p{Cf}/u.test(character)) continue;
    columnsTaken +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return columnsTaken;
}
