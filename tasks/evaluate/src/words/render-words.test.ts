import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { folderOf } from '../reading/folder.test.sample.ts';
import { jsonl, runnerOf } from '../run-task.test.sample.ts';
import { wordsCommand } from '../task.ts';
import { type WordReport, wordReportSchema } from './word-report.ts';
import { wordsTask } from './words-task.ts';

const run = runnerOf(wordsCommand, wordsTask);

async function measure(): Promise<WordReport> {
  const folder = folderOf({
    'ref.jsonl': jsonl(
      { id: 'a', speaker: 'ann', text: 'The cat sat on the mat.' },
      { id: 'b', speaker: 'bo | b', text: 'See you' },
    ),
    'base.jsonl': jsonl({ id: 'a', text: 'the cat sits on the' }, { id: 'b', text: 'see "you", then' }),
  });
  const options = { by: ['speaker'], normalizer: ['parlando-en', 'none'] };
  return (await run([`${folder}/ref.jsonl`, `${folder}/base.jsonl`], options)) as WordReport;
}

const rendered = async (format: string): Promise<string> => wordsTask.render(await measure(), format);

const textReport = `Word errors: 2 rows, by parlando-en 1

system  WER %  interval  sub  del  ins  words  CER %  rows wrong %
base    37.50         -    1    1    1      8  37.93         100.0
no intervals: 2 speakers: fewer than 5 say nothing about other speakers

The same by every ruler, WER %
system  parlando-en 1  none 1
base            37.50   75.00

From the same counts
system  match error rate %  information lost %  information preserved %
base                 33.33               43.75                    56.25

Full format: case, punctuation and written numbers count
system  rate %  interval  word  case  punctuation  number form  spelling  punctuation %
base    100.00         -     3     2            4            0         0         100.00
the columns between are the errors by kind

By speaker, WER %
speaker  rows  words   base  interval
ann         1      6  33.33         -
bo | b      1      2  50.00         -

Taken for another most often
system  times  said  heard
base        1  sat   sits
`;

const markdownReport = `# Word errors: 2 rows, by parlando-en 1

| system | WER % | interval | sub | del | ins | words | CER % | rows wrong % |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
| base | 37.50 | - | 1 | 1 | 1 | 8 | 37.93 | 100.0 |

no intervals: 2 speakers: fewer than 5 say nothing about other speakers

## The same by every ruler, WER %

| system | parlando-en 1 | none 1 |
| --- | ---: | ---: |
| base | 37.50 | 75.00 |

## From the same counts

| system | match error rate % | information lost % | information preserved % |
| --- | ---: | ---: | ---: |
| base | 33.33 | 43.75 | 56.25 |

## Full format: case, punctuation and written numbers count

| system | rate % | interval | word | case | punctuation | number form | spelling | punctuation % |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
| base | 100.00 | - | 3 | 2 | 4 | 0 | 0 | 100.00 |

the columns between are the errors by kind

## By speaker, WER %

| speaker | rows | words | base | interval |
| --- | ---: | ---: | ---: | ---: |
| ann | 1 | 6 | 33.33 | - |
| bo \\| b | 1 | 2 | 50.00 | - |

## Taken for another most often

| system | times | said | heard |
| --- | ---: | --- | --- |
| base | 1 | sat | sits |
`;

describe('a report of evaluate words', () => {
  it('as text', async () => {
    expect(await rendered('text')).toBe(textReport);
  });

  it('as Markdown', async () => {
    expect(await rendered('md')).toBe(markdownReport);
  });

  it('as CSV is a line for each row and system', async () => {
    expect(await rendered('csv')).toBe(
      [
        'id,system,speaker,referenceWords,substitutions,deletions,insertions,wer,reference,hypothesis',
        `a,base,ann,6,1,1,0,${2 / 6},The cat sat on the mat.,the cat sits on the`,
        'b,base,bo | b,2,0,0,1,0.5,See you,"see ""you"", then"',
        '',
      ].join('\r\n'),
    );
  });

  it('as pra is what sclite draws', async () => {
    expect(await rendered('pra')).toBe(
      [
        'SYSTEM: base  #utts: 2',
        '',
        'id: (a)',
        'Scores: (#C #S #D #I) 4 1 1 0',
        'REF:  the cat SAT  on the MAT',
        'HYP:  the cat SITS on the ***',
        'Eval:         S           D',
        '',
        'id: (b)',
        'Scores: (#C #S #D #I) 2 0 0 1',
        'REF:  see you ****',
        'HYP:  see you THEN',
        'Eval:         I',
        '',
      ].join('\n'),
    );
  });

  it('as JSON is what the schema says, to the byte the same each time', async () => {
    const report = await measure();
    const json = wordsTask.render(report, 'json');
    expect(wordReportSchema.parse(JSON.parse(json))).toEqual(report);
    expect(json.replaceAll(/\/tmp\/[^"]*\//g, '')).toBe(
      (await rendered('json')).replaceAll(/\/tmp\/[^"]*\//g, ''),
    );
  });

  it('as HTML is one page, whose rows and systems lie packed in it', async () => {
    const html = await rendered('html');
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).not.toContain('The cat sat');
    const [, packed = ''] = /id="report">([^<]*)</.exec(html)!;
    expect(inflateRawSync(Buffer.from(packed, 'base64')).toString()).toContain('"name":"base"');
  });
});
