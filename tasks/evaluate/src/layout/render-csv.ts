/** A table for a spreadsheet (RFC 4180): quoted where needed, lines ended by CR LF; null and NaN are empty cells. */
export function renderCsv(
  heading: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  return [heading, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: string | number | null): string {
  const text = value === null || Number.isNaN(value) ? '' : String(value);
  // A spreadsheet takes a text that begins so for a formula; an apostrophe before it says that it is none.
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
