import { describe, expect, it } from 'vitest';
import { renderCsv } from './render-csv.ts';
import { renderMarkdownSections } from './render-markdown.ts';
import { renderTextSections } from './render-text.ts';
import { percent, percentRange, points, probability, type Section } from './section.ts';

const section: Section = {
  title: 'By speaker',
  heading: ['speaker', 'WER %'],
  rows: [
    ['ann | b', '5.10'],
    ['会議', '12.00'],
  ],
  remarks: ['over 2 speakers'],
};

it('a table for a terminal keeps wide characters in their column', () => {
  expect(renderTextSections('Word errors', [section])).toBe(
    'Word errors\n\nBy speaker\nspeaker  WER %\nann | b   5.10\n会議     12.00\nover 2 speakers\n',
  );
});

it('a table for a page escapes what would be markup', () => {
  expect(renderMarkdownSections('Word errors', [section])).toBe(
    '# Word errors\n\n## By speaker\n\n| speaker | WER % |\n| --- | ---: |\n| ann \\| b | 5.10 |\n| 会議 | 12.00 |\n\nover 2 speakers\n',
  );
});

it('a heading, which may be the name of a file, is escaped as well', () => {
  const text = renderMarkdownSections('Word errors', [
    { ...section, heading: ['speaker', 'a|b *'], remarks: [] },
  ]);
  expect(text).toContain('| speaker | a\\|b \\* |\n');
});

describe('renderCsv', () => {
  it('leaves a cell empty where there is no figure', () => {
    expect(renderCsv(['a', 'b', 'c'], [[null, Number.NaN, 0]])).toBe('a,b,c\r\n,,0\r\n');
  });

  it('quotes what needs it, and keeps a spreadsheet from running text as a formula', () => {
    expect(
      renderCsv(
        ['id', 'text'],
        [
          ['1', 'say "yes", twice'],
          ['=1+1', null],
          ['-', -5],
        ],
      ),
    ).toBe('id,text\r\n1,"say ""yes"", twice"\r\n\'=1+1,\r\n\'-,-5\r\n');
  });
});

it('figures', () => {
  expect(percent(0.12345)).toBe('12.35');
  expect(percent(Number.NaN)).toBe('-');
  expect(percent(-1e-17)).toBe('0.00');
  expect(percentRange({ low: 0.1, high: 0.2 })).toBe('10.00..20.00');
  expect([points(0.01), points(-0.01), points(0)]).toEqual(['+1.00', '-1.00', '0.00']);
  expect([probability(0.00001), probability(0.0312), probability(1)]).toEqual(['< 0.0001', '0.031', '1']);
});
