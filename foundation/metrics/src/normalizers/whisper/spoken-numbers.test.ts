import { describe, expect, it } from 'vitest';
import { readSpokenNumbers } from './spoken-numbers.ts';

const read = (text: string): string => readSpokenNumbers(text.split(' ')).join(' ');

describe('readSpokenNumbers', () => {
  it.each([
    // By value, or digit by digit.
    ['one two three', '123'],
    ['ten five', '105'],
    ['twenty one', '21'],
    ['twenty twelve', '2012'],
    ['nineteen eighty four', '1984'],
    ['nineteen oh five', '1905'],
    ['five hundred eleven', '511'],
    ['five hundred three four', '5034'],
    ['twenty one hundred', '2100'],
    ['hundred thousand million', '100000'],
    // From a thousand on, a multiplier takes the last three digits alone.
    ['390625 million', '625390000'],
    ['two hundred six thousand and five', '206005'],
    ['oh oh seven', '007'],
    ['007', '7'],
    ['oh 7', '0 7'],
    ['nineteen twenty twelve', '192012'],
    ['0 oh', '0'],
    // `and` inside numbers, and elsewhere.
    ['two thousand and six', '2006'],
    ['two and six', '2 and 6'],
    ['one hundred and', '100 and'],
    ['five and dime', '5 and dime'],
    // Points.
    ['zero point five', '0.5'],
    ['0 point five', '.5'],
    ['three point one four', '3.14'],
    ['point taken', 'point taken'],
    ['two point five point six', '2.5.6'],
    ['five point hundred', '500'],
    ['five point minus six', '5 -6'],
    ['three point nine million', '3900000'],
    ['1.00000000000000000001 thousand', '1.00000000000000000001 1000'],
    ['$5 point $5', '$5 point $5'],
    // Ordinals and plurals.
    ['sixty sixth', '66th'],
    ['ninth nineth', 'ninth 9th'],
    ['eighth eightth', '8th eightth'],
    ['twenties and thirties', '20s and 30s'],
    ['fives sixes', '5s 6s'],
    ['second hundredth', '2nd 100th'],
    ['nineteen eighties', '1980s'],
    ['twenty hundreds', '2000s'],
    ['1.5 hundreds 0.5 hundredths', '150s 0.5 hundredths'],
    ['point five thousandth', '500th'],
    ['seven hundred seventy sevens', '777s'],
    // Repeated digits.
    ['double oh seven', '007'],
    ['triple five', '555'],
    ['double trouble', 'double trouble'],
    ['double eleven', '1111'],
    // Signs, currencies, percent.
    ['minus five', '-5'],
    ['minus sign', 'minus sign'],
    ['minus and five', '-and 5'],
    ['plus 3', '+3'],
    ['5 minus', '5 minus'],
    ['negative $5', 'negative $5'],
    ['minus seven dollars', '$7'],
    ['$20 million', '$20000000'],
    ['five cents', '¢5'],
    ['a dollar', 'a dollar'],
    ['fifty percent', '50%'],
    ['ten per cent', '10%'],
    ['ten per day', '10 per day'],
    ['ten per cents', '10 per cents'],
    ['per cent', 'per cent'],
  ])('%j -> %j', (spoken, written) => {
    expect(read(spoken)).toBe(written);
  });

  it('leaves other words alone', () => {
    expect(readSpokenNumbers(['we', 'met', 'often'])).toEqual(['we', 'met', 'often']);
    expect(readSpokenNumbers([])).toEqual([]);
  });
});
