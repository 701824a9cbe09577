const widest = 100;

/** Breaks a text at spaces so that no line is wider than `width`; a longer word stands alone. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** Two columns, the left as wide as its widest entry, the right wrapped and hanging. */
export function twoColumns(rows: readonly (readonly [string, string])[], indent = '  '): string[] {
  const left = Math.max(...rows.map(([name]) => name.length));
  const hang = indent.length + left + 2;
  return rows.flatMap(([name, text]) =>
    wrap(text, widest - hang).map((line, index) =>
      index === 0 ? `${indent}${name.padEnd(left)}  ${line}` : `${' '.repeat(hang)}${line}`,
    ),
  );
}

/** A table with a heading: columns as wide as their widest cell, two spaces between. */
export function columns(heading: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [heading, ...rows];
  const widths = heading.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all.map((row) =>
    widths
      .map((width, column) => (row[column] ?? '').padEnd(width))
      .join('  ')
      .trimEnd(),
  );
}
