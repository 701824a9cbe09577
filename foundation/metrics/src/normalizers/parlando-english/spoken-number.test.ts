import { describe, expect, it } from 'vitest';
import { readTokens } from './read-tokens.ts';
import { readCardinal } from './spoken-number.ts';

const read = (text: string) => readCardinal(readTokens(text), 0);

describe('readCardinal', () => {
  it.each([
    ['five', '5', 1],
    ['ninety nine', '99', 2],
    ['fifteen hundred', '1500', 2],
    ['two hundred and fifty thousand', '250000', 5],
    ['a million', '1000000', 2],
    ['one million, two hundred thousand', '1200000', 5],
    ['two fifty thousand', '250000', 3],
    ['5.2 million', '5200000', 2],
    ['3 million 400 thousand', '3400000', 4],
    ['three point one four', '3.14', 4],
    ['one point five million', '1500000', 4],
    ['one point two point three', '1.2.3', 5],
  ])('reads %j', (text, number, length) => {
    expect(read(text)).toEqual({ text: number, length });
  });

  it.each([
    ['two thousand, five people', '2000', 2],
    ['two hundred three hundred', '200', 2],
    ['nine million eight percent', '9000000', 2],
    ['five thousand and four point seven million', '5000', 2],
    ['one point. Five', '1', 1],
  ])('stops in %j where the next number begins', (text, number, length) => {
    expect(read(text)).toEqual({ text: number, length });
  });

  it('reads nothing where no number in words stands', () => {
    expect(read('a person')).toBeUndefined();
    expect(read('12 people')).toBeUndefined();
  });
});
