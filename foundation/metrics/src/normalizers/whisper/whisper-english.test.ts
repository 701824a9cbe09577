import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitWords } from '../../text/python-text.ts';
import { whisperEnglish } from './whisper-english.ts';

const whiteSpace = ' \t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u2003\u2028\u3000';

const spoken =
  "won't n't 's Mr. uh colour one six twenty hundred million third point and double oh minus dollars cents";
const written = '(x) [ > <unk> ½ हिन्दी İ Σ 五 per percent $5 ¢7 1 007 3.5 1,000 5% . ... , % \u200b \ufeff';
/** Text in which most rules find something to do. */
const piece = fc.oneof(
  fc.constantFrom(
    ...spoken.split(' '),
    ...written.split(' '),
    'and a half',
    "she'd been",
    '  ',
    ...whiteSpace,
  ),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);
const text = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 15 })
  .map((parts) => parts.flat().join(''));

/** The textbook way to say a number below a million. */
function say(number: number): string {
  const names =
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen';
  const small = [...names.split(' '), 'seventeen', 'eighteen', 'nineteen'];
  const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
  const parted = (size: number, name: string): string =>
    `${say(Math.floor(number / size))} ${name}${number % size ? ` ${say(number % size)}` : ''}`;
  if (number < 20) return small[number]!;
  if (number < 100) return tens[Math.floor(number / 10)]! + (number % 10 ? ` ${small[number % 10]}` : '');
  return number < 1000 ? parted(100, 'hundred') : parted(1000, 'thousand');
}

function counts(words: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const word of words) found.set(word, (found.get(word) ?? 0) + 1);
  return found;
}

describe('whisperEnglish', () => {
  it.each([
    // Spans, fillers, contractions, titles.
    ["Mr. Quilter won't pay, will he?", 'mister quilter will not pay will he'],
    ['[laughter] So <unk> it goes (applause) on', 'so it goes on'],
    ['a < b and c > d', 'a d'],
    ['empty() stays, x()y, (()) too', 'empty stays x y too'],
    ['Uh, hmm, 5 mm um', '5'],
    ["rock 'n' roll", 'rock n roll'],
    ["the dog 's bone", 'the dog is bone'],
    ["she'd been gone", 'she had been gone'],
    ["it's got teeth, it's done", 'it has got teeth it is done'],
    ["he's gone, they'd done it", 'he has gone they had done it'],
    ["they've said I'd've gone", 'they have said i would have gone'],
    ["y'all ain't gonna", 'you all aint going to'],
    ["i'ma'am", 'i am going to am'],
    ["'sn't", 'is not'],
    ["St. John's Dr", 'saint john is doctor'],
    // Signs, letters, scripts.
    ['end. 3.5 .5 ... x.', 'end 3.5 .5 x'],
    ['naïve Œuvre Straße', 'naive oeuvre strasse'],
    ['the ½ and ①②', 'the one 2 and 12'],
    ['Ｆｕｌｌ　１２３ ＄５', 'full 123 $5'],
    ['𝐀 and ᴭ', 'A and AE'],
    ['İstanbul I', 'istanbul i'],
    ['हिन्दी', 'ह नद'],
    ['a\x1cb\x85c\u2003d\ufeffe\u200bf', 'a b c d\ufeffe\u200bf'],
    ['archaeology colour greyhound grey', 'archeology</span> color greyhound gray'],
    ['  padded  ', 'padded'],
    ['', ''],
  ])('%j -> %j', (before, after) => {
    expect(whisperEnglish.normalize(before)).toBe(after);
  });

  it.each([
    ['1,000,000 and 1,2,3', '1000000 and 12 3'],
    ['H2O mp3', 'h 20 mp 3'],
    ['1960s 21 st 3 rd', '1960s 21 saint 3rd'],
    ['two and a half million', '2500000'],
    ['zero and a half', '0.5'],
    ['cats and a half', 'cats and a half'],
    ['and a half', ''],
    ['half past one', 'half past one'],
    ['two dollars and seven cents', '$2.07'],
    ['$0.50', '¢50'],
    ['£3 ¢9', '£3.09'],
    ['$1', ' one'],
    ['1% 50% %', 'one 50% '],
    ['1 1s 11', 'one ones 11'],
    ['10:00 AM', '10 0 am'],
    ["o'clock", '0 clock'],
    ['1.2.3 million', 'one.2.3 1000000'],
    ['५ १.५ million १.० ५th', '5 one 5000000 one 0 ५th'],
    ['٣ $٥', '3 $5'],
    ['१,०००', '1000'],
  ])('numbers: %j -> %j', (before, after) => {
    expect(whisperEnglish.normalize(before)).toBe(after);
  });

  it('reads back every number said in the textbook way, but for a lone one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (number) => {
        expect(whisperEnglish.normalize(say(number))).toBe(number === 1 ? 'one' : String(number));
      }),
      { numRuns: 500 },
    );
  });

  it('multiplies decimals without rounding', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 9n - 1n }), (millionths) => {
        const decimal = `${millionths / 1_000_000n}.${String(millionths % 1_000_000n).padStart(6, '0')}`;
        expect(whisperEnglish.normalize(`${decimal} million people`)).toBe(
          `${millionths === 1n ? 'one' : millionths} people`,
        );
      }),
    );
  });

  it('gives words without white space, which make up the text', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const words = whisperEnglish.words(raw);
        expect(words.filter((word) => word === '' || [...word].some((c) => whiteSpace.includes(c)))).toEqual(
          [],
        );
        expect(words.join(' ')).toBe(whisperEnglish.normalize(raw).replace(/^ | $/g, ''));
      }),
      { numRuns: 500 },
    );
  });

  it('does not mind capitals', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (raw) => {
        expect(whisperEnglish.normalize(raw.toUpperCase())).toBe(whisperEnglish.normalize(raw));
      }),
    );
  });

  it('explains each change by its rule', () => {
    expect(whisperEnglish.explain("Dr. No won't pay (hmm) twenty one dollars, and 1,000 colours")).toEqual([
      { rule: 'lower case', before: 'Dr.', after: 'dr.' },
      { rule: 'lower case', before: 'No', after: 'no' },
      { rule: 'parentheses', before: '(hmm)', after: '' },
      { rule: 'spoken form', before: "won't", after: 'will not' },
      { rule: 'title', before: 'dr.', after: 'doctor .' },
      { rule: 'digit comma', before: '1,000', after: '1000' },
      { rule: 'full stop', before: '.', after: '' },
      { rule: 'symbol', before: 'dollars,', after: 'dollars' },
      { rule: 'number', before: 'twenty one dollars', after: '$21' },
      { rule: 'American spelling', before: 'colours', after: 'colors' },
    ]);
  });

  it('explains all: the changes lead from the words of the text to its normalised words', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const found = counts(splitWords(raw));
        for (const { before, after } of whisperEnglish.explain(raw)) {
          for (const word of splitWords(before)) found.set(word, (found.get(word) ?? 0) - 1);
          for (const word of splitWords(after)) found.set(word, (found.get(word) ?? 0) + 1);
        }
        const left = new Map([...found].filter(([, count]) => count !== 0));
        expect(left).toEqual(counts(whisperEnglish.words(raw)));
      }),
      { numRuns: 500 },
    );
  });
});
