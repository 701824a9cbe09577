import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parlandoEnglish } from './parlando-english.ts';

const { normalize, words, explain } = parlandoEnglish;

describe('parlandoEnglish', () => {
  it('is named and versioned', () => {
    expect(parlandoEnglish).toMatchObject({ name: 'parlando-en', version: 1 });
  });

  it.each([
    ['twenty-one thousand three hundred and five', '21305'],
    ['Half a million of 2.5 million', '500000 of 2500000'],
    ['1 000 000, 1,000 and a thousand', '1000000 1000 and 1000'],
    ['between one hundred and fifty', 'between 100 and 50'],
    ['point five, oh point five and .5', '0.5 0.5 and 0.5'],
    ['at this point one of them', 'at this point 1 of them'],
    ['agent 007, double oh seven', 'agent 007 007'],
    ['one two three', '1 2 3'],
    ['call one eight hundred five five five oh one nine nine', 'call 18005550199'],
    ['call (800) 555-0199', 'call 8005550199'],
    ['page four oh four at nine oh five', 'page 404 at 9:05'],
    ['the H two O of the B-52', 'the h 2 o of the b 52'],
    ['minus five, -5 and 5 minus 3', '-5 -5 and 5 minus 3'],
    ['5-10, 24/7 and 50-50', '5 to 10 24 7 and 50 50'],
    ['$5-10 million or five to ten million dollars', '5 to $10000000 or 5 to $10000000'],
    ['½, one half and a third of it', '1/2 1/2 and 1/3 of it'],
    ['three and a half and 3 1/2', '3.5 and 3.5'],
    ['a third party', 'a third party'],
    ['twenty dollars fifty is $20.50', '$20.50 is $20.50'],
    ['fifty cents, 50¢ and C$5', '$0.50 $0.50 and c$5'],
    ['£3.20 or three pounds twenty', '£3.20 or £3.20'],
    ['1.50 % or one point five per cent', '1.5% or 1.5%'],
    ["ten o'clock is 10:00, not 10", '10:00 is 10:00 not 10'],
    ['half past ten, ten thirty, 10.30 p.m.', '10:30 10:30 10:30 pm'],
    ['the third of June twenty twenty', 'june 3 2020'],
    ['June 3rd, 2020-06-03 and 05/06/2020', 'june 3 june 3 2020 and 5/6/2020'],
    ['you may first ask', 'you may first ask'],
    ["the nineteen nineties, the '90s", 'the 1990s the 90s'],
    ['the twenty ninth, not the second', 'the 29th not the second'],
    ['wait a second', 'wait a second'],
    ['5mm is five millimetres, um, mm', '5 mm is 5 mm'],
    ['minus ten degrees Celsius', '-10 °c'],
    ['1.2.3 is one point two point three', '1.2.3 is 1.2.3'],
    ['S&P five hundred', 's and p 500'],
    ["it's John's and it's been", "it is john's and it has been"],
    ["I'd been, I'd go, can't", 'i had been i would go can not'],
    ['12 Main St. by St. John', '12 main street by saint john'],
    ['U S, U.S., US but us', 'u.s. u.s. u.s. but us'],
    ['GIVE US THE MONEY', 'give us the money'],
    ['an A.I. of the c e o', 'an ai of the ceo'],
    ['the colour, okay? O.K.', 'the color okay okay'],
    ['e-mail ir@culp.com', 'email ir at culp dot com'],
    ['a < b, <laughter> (really)', 'a less than b laughter really'],
    ['हिन्दी, café', 'हिन्दी cafe'],
    ['5 constructor, .5valueOf, $1 toString', '5 constructor 0.5 valueof $1 tostring'],
    ['', ''],
    ['um.', ''],
  ])('turns %j into %j', (text, expected) => {
    expect(normalize(text)).toBe(expected);
  });

  it.each([
    ['007', '7'],
    ['$1', '1'],
    ['$1', '€1'],
    ['-5', '5'],
    ['5 mm', '5'],
    ['1.5', '15'],
    ['10:00', '1000'],
    ['1/2', '1.2'],
    ['H2O', 'H20'],
    ['one two three', 'one hundred twenty three'],
    ['it is', 'its'],
    ['twenty nine', '20 9'],
  ])('keeps %j apart from %j', (text, other) => {
    expect(normalize(text)).not.toBe(normalize(other));
  });

  it('gives the words of the normalised text', () => {
    expect(words("We can't, at $5 million")).toEqual(['we', 'can', 'not', 'at', '$5000000']);
  });

  it('explains each change by its rule', () => {
    expect(explain("Um, it's ten percent of the colour")).toEqual([
      { rule: 'filler', before: 'Um', after: '' },
      { rule: 'contraction', before: "it's", after: 'it is' },
      { rule: 'number', before: 'ten', after: '10' },
      { rule: 'percent', before: '10 percent', after: '10%' },
      { rule: 'spelling', before: 'colour', after: 'color' },
    ]);
    expect(explain('Nothing here changes, but case.')).toEqual([]);
  });

  it('reads any whole number in figures as in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        const figures = value.toLocaleString('en-US');
        expect(normalize(`it was ${inWords(value)} then`)).toBe(normalize(`it was ${figures} then`));
      }),
    );
  });

  it('keeps every digit of a written number among words', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,12}$/), (digits) => {
        expect(words(`we saw ${digits} there`)).toEqual(['we', 'saw', digits, 'there']);
      }),
    );
  });

  it('throws on no text and leaves neither capitals nor spaces in words', () => {
    const piece = fc.constantFrom(
      ...'one ten fifty hundred million point oh double half third 2nd 007 1,000 .5 5 $ £ % - – : / . , \' " < > @ & ° am US I a u s Dr. mm um June of the to cents ½ ３ é हि 𝟘'.split(
        ' ',
      ),
    );
    const text = fc
      .array(fc.oneof(piece, fc.constant(' '), fc.string({ unit: 'binary' })))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, (any) => {
        for (const word of words(any)) expect([word, word]).toEqual([word.toLowerCase(), word.trim()]);
        explain(any);
      }),
      { numRuns: 2000 },
    );
  });
});

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function inWords(value: number): string {
  if (value < 20) return units[value]!;
  if (value < 100) return [tens[Math.floor(value / 10) - 2], ...rest(value % 10)].join('-');
  const [scale, name] = value < 1000 ? [100, 'hundred'] : value < 1e6 ? [1000, 'thousand'] : [1e6, 'million'];
  const below = value % scale;
  const and = below > 0 && below < 100 ? ['and'] : [];
  return [inWords(Math.floor(value / scale)), name, ...and, ...rest(below)].join(' ');
}

function rest(value: number): string[] {
  return value === 0 ? [] : [inWords(value)];
}
