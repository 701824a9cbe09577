import { type Fault, formFault } from './parsed.ts';

/** A token of a .nlp and what the file says of it. */
export interface NlpToken {
  readonly line: number;
  readonly token: string;
  readonly speaker: string;
  /** Seconds from the start of the recording, where the file tells. */
  readonly start?: number;
  readonly end?: number;
  readonly punctuation: string;
  readonly prepunctuation: string;
  readonly tags: readonly { readonly id: string; readonly className: string }[];
}

/**
 * The tokens of a .nlp of fstalign (github.com/revdotcom/fstalign, docs/NLP-Format.md): one a line, cells parted by `|`,
 * the first line naming them. Only the column `token` must be there.
 */
export function parseNlpTokens(lines: readonly string[]): { tokens: NlpToken[]; faults: Fault[] } {
  const names = (lines[0] ?? '').split('|').map((name) => name.trim());
  if (!names.includes('token')) {
    const remedy = 'begin the file with token|speaker|ts|endTs|punctuation|case|tags';
    return { tokens: [], faults: [formFault(1, 'the first line names no column "token"', remedy)] };
  }
  const tokens: NlpToken[] = [];
  const faults: Fault[] = [];
  for (const [index, written] of lines.entries()) {
    if (index === 0 || written.trim() === '') continue;
    const cells = written.split('|');
    if (cells.length === names.length) {
      tokens.push(nlpToken((name) => cells[names.indexOf(name)]?.trim() ?? '', index + 1));
      continue;
    }
    const what = `${cells.length} cells where the first line names ${names.length}`;
    faults.push(formFault(index + 1, what, 'write each token with as many | as the first line has'));
  }
  return { tokens, faults };
}

function nlpToken(cell: (name: string) => string, line: number): NlpToken {
  const [start, end] = [cell('ts'), cell('endTs')];
  // ['0:MONEY', '3:CARDINAL']
  const tags = [...cell('tags').matchAll(/['"]([^'":]+):([^'"]*)['"]/g)];
  return {
    line,
    token: cell('token'),
    speaker: cell('speaker'),
    ...(start === '' ? {} : { start: Number(start) }),
    ...(end === '' ? {} : { end: Number(end) }),
    punctuation: cell('punctuation'),
    prepunctuation: cell('prepunctuation'),
    tags: tags.map(([, id = '', className = '']) => ({ id, className })),
  };
}
