import { looksLikeFigure } from './render-text.ts';
import type { Section } from './section.ts';

/** Tables for a page or a pull request. */
export function renderMarkdownSections(title: string, sections: readonly Section[]): string {
  return `${[`# ${escaped(title)}`, ...sections.map(renderSection)].join('\n\n')}\n`;
}

function renderSection({ title, heading, rows, remarks = [] }: Section): string {
  const table =
    rows.length === 0
      ? []
      : [
          line(heading.map(escaped)),
          line(
            heading.map((_, column) =>
              rows.every((row) => looksLikeFigure(row[column] ?? '')) ? '---:' : '---',
            ),
          ),
          ...rows.map((row) => line(row.map(escaped))),
        ];
  const parts = [
    ...(title === '' ? [] : [`## ${escaped(title)}`]),
    ...(table.length === 0 ? [] : [table.join('\n')]),
    ...remarks.map(escaped),
  ];
  return parts.join('\n\n');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function escaped(text: string): string {
  return text.replace(/[\\|`*_<>[\]]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}
