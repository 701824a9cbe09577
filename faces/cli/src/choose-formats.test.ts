import { expect, test } from 'vitest';
import { chooseFormats } from './choose-formats.ts';

const known = ['text', 'json', 'srt'];

test('a folder takes several formats, each once', () => {
  expect(chooseFormats('srt, text,srt', known, true)).toEqual(['srt', 'text']);
});

test('standard output takes one', () => {
  expect(chooseFormats('json', known, false)).toEqual(['json']);
  expect(() => chooseFormats('json,srt', known, false)).toThrow(
    expect.objectContaining({
      code: 'options/one-format',
      remedy: 'add -o DIR to get a file of each, or choose one of json, srt',
    }),
  );
});

test.each([
  ['jsno', 'did you mean json? it is one of text, json, srt'],
  ['', 'it is one of text, json, srt'],
  ['text,', 'it is one of text, json, srt'],
])('%j is refused', (list, remedy) => {
  expect(() => chooseFormats(list, known, true)).toThrow(
    expect.objectContaining({ code: 'options/unknown-choice', remedy, exitCode: 2 }),
  );
});
