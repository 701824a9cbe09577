import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folderOf, refusal } from '../reading/folder.test.sample.ts';
import { parseReport, readReportedSystem } from './read-report.ts';
import { renderWords } from './render-words.ts';
import { measured, someRows } from './reports.test.sample.ts';

describe('parseReport', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const report = measured({ base: rows, other: rows.map(([said]) => [said, 'we saw it']) });
        expect(parseReport(renderWords(report, 'json'), 'report.json')).toEqual(report);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['', 'report.json is no report of evaluate words'],
    [
      '{"kind": "transcript"}',
      'report.json is no report of evaluate words: version: Invalid input: expected 1',
    ],
  ])('refuses %j', (text, message) => {
    expect(() => parseReport(text, 'report.json')).toThrow(
      expect.objectContaining({ code: 'evaluate/not-a-report', message }),
    );
  });
});

describe('readReportedSystem', () => {
  const one = renderWords(measured({ base: [['a', 'a']] }), 'json');
  const two = renderWords(measured({ base: [['a', 'a']], new: [['a', 'b']] }), 'json');

  it('takes the only system of a report', async () => {
    const folder = folderOf({ 'one.json': one });
    expect(await readReportedSystem(`${folder}/one.json`)).toMatchObject({
      index: 0,
      system: { name: 'base' },
    });
  });

  it('takes the one named after #', async () => {
    const folder = folderOf({ 'two.json': two });
    expect(await readReportedSystem(`${folder}/two.json#new`)).toMatchObject({
      index: 1,
      system: { name: 'new' },
    });
  });

  it('takes a file that has # in its name', async () => {
    const folder = folderOf({ 'run#1.json': one, 'run#2.json': two });
    expect(await readReportedSystem(`${folder}/run#1.json`)).toMatchObject({ index: 0 });
    expect(await readReportedSystem(`${folder}/run#2.json#new`)).toMatchObject({ index: 1 });
  });

  it.each([
    ['two.json', 'two.json holds 2 systems'],
    ['two.json#old', 'two.json has no system "old"'],
  ])('%s: asks which', async (source, message) => {
    const folder = folderOf({ 'two.json': two });
    expect(await refusal(readReportedSystem(`${folder}/${source}`), folder)).toEqual({
      code: 'evaluate/which-system',
      message,
      remedy: 'name one: two.json#base, two.json#new',
    });
  });

  it('names a file that is not there', async () => {
    const folder = folderOf({});
    expect(await refusal(readReportedSystem(`${folder}/gone.json#base`), folder)).toMatchObject({
      code: 'evaluate/missing-file',
      message: 'cannot read gone.json',
    });
  });
});
