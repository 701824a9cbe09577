import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { packagedModels, requireFile } from '../store/manifest.ts';
import { readLlamaVocabulary } from './llama-vocabulary.ts';
import { Tokenizer } from './tokenizer.ts';

let tokenizer: Tokenizer;
/** The encoder of the package that the vocabulary comes from. */
let theirs: (text: string) => number[];

beforeAll(async () => {
  const model = (await packagedModels()).find(({ architecture }) => architecture === 'moonshine')!;
  const file = requireFile(model, 'vocabulary');
  tokenizer = new Tokenizer(await readLlamaVocabulary(file));
  const { default: llama }: { default: { encode(text: string, bos: boolean): number[] } } = await import(
    pathToFileURL(file).href
  );
  theirs = (text) => llama.encode(text, false);
});

describe('text to ids', () => {
  test.each([
    ['Hello world', [15043, 3186]],
    ['', [29871]],
    ['7', [29871, 29955]],
  ])('%j', (text, ids) => {
    expect(tokenizer.encode(text)).toEqual(ids);
  });

  test.each([
    'Call a taxi to the central station, please.',
    "Let's stop it and start lisinopril, ten milligrams, once a day.",
    'It is 471-9026.',
    'On 14 March 2024 at 10:30 I paid $38.50.',
    "I'm sure they'd've said \"no\", wouldn't they?",
    'Zoë ordered a crème brûlée in São Paulo.',
    'Größe, naïve, façade, Łódź, Đorđe',
    'Thanks! 😀👍🏽 See you 🇬🇧',
    'two  spaces and   three',
    ' a space before',
    'a space after ',
    'a line\nand another\ttabbed',
    'Москва и 東京 and العربية',
    'x'.repeat(60),
    'antidisestablishmentarianism pneumonoultramicroscopicsilicovolcanoconiosis',
  ])('%j: the same as llama-tokenizer-js', (text) => {
    expect(tokenizer.encode(text)).toEqual(theirs(text));
  });

  test('a character outside the vocabulary becomes its bytes', () => {
    expect(tokenizer.encode('🦉').map((id) => id - 3)).toEqual([29871 - 3, 0xf0, 0x9f, 0xa6, 0x89]);
  });
});

describe('ids to text', () => {
  test('pieces that start a word bring their space', () => {
    expect(tokenizer.decode([15043, 3186])).toBe(' Hello world');
    expect(tokenizer.startsWord(15043)).toBe(true);
    expect(tokenizer.startsWord(tokenizer.encode('stations.').at(-1)!)).toBe(false);
  });

  test('control tokens and ids that do not exist say nothing', () => {
    expect(tokenizer.decode([1, 15043, 0, 3186, 2])).toBe(' Hello world');
    expect(tokenizer.decode([32_700, -1])).toBe('');
    expect(tokenizer.startsWord(32_700)).toBe(false);
  });

  test('bytes that are no UTF-8 become replacement marks, and the rest stays', () => {
    const byte = (value: number) => value + 3;
    expect(tokenizer.decode([15043, byte(0xff), 3186])).toBe(' Hello\ufffd world');
  });
});

describe('laws', () => {
  const roundTrip = (text: string): void => {
    expect(tokenizer.decode(tokenizer.encode(text))).toBe(` ${text}`);
  };

  test('English-like text comes back', () => {
    const word = fc.stringMatching(/^[A-Za-z]{1,9}('[a-z]{1,2})?[,.?!]?$/);
    const number = fc.oneof(
      fc.nat(99_999).map(String),
      fc.nat(9999).map((cents) => `$${cents / 100}`),
    );
    const sentence = fc.array(fc.oneof({ weight: 4, arbitrary: word }, number), { maxLength: 12 });
    fc.assert(fc.property(sentence, (words) => roundTrip(words.join(' '))));
  });

  test('any Unicode text comes back, apart from the mark that stands for a space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) =>
        roundTrip(text.replaceAll('▁', '_')),
      ),
      { numRuns: 300 },
    );
    for (const text of ['\ufeff', '\ufeffmarked', '\0', '<s>', '</s>', '<0x41>', '👩‍👩‍👧']) roundTrip(text);
  });

  test('any Unicode text has the ids that llama-tokenizer-js gives it', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(text, (sample) => {
        expect(tokenizer.encode(sample)).toEqual(theirs(sample));
      }),
    );
  });

  test('texts that begin with a space join as they stand', () => {
    const words = ['Call', 'a', 'taxi', 'to', 'the', '7', "o'clock", 'café.'];
    expect(words.flatMap((word) => tokenizer.encode(word))).toEqual(tokenizer.encode(words.join(' ')));
  });
});

test('a module without a vocabulary is an error that says so', async () => {
  const file = new URL('./tokenizer.ts', import.meta.url);
  await expect(readLlamaVocabulary(file.pathname)).rejects.toMatchObject({
    code: 'models/vocabulary',
    remedy: 'install llama-tokenizer-js 1.2.2',
  });
});
