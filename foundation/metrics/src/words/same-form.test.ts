import { describe, expect, it } from 'vitest';
import { sameForms } from './same-form.ts';

const split = (text: string): string[] => text.split(' ').filter((word) => word !== '');

/** A small ruler: a few numbers, a spelling, a contraction, a filler. */
const ruled = (text: string): string =>
  text
    .replace('twenty five', '25')
    .replace(/\bfive\b/, '5')
    .replace('25 dollars', '$25')
    .replace('colour', 'color')
    .replace("don't", 'do not')
    .replace(/\buh\b/, '')
    .trim();

/** `n` number, `s` spelling, `.` another word. */
const sketch = (forms: readonly ('number' | 'spelling' | undefined)[]): string =>
  forms.map((form) => form?.[0] ?? '.').join('');

describe('sameForms', () => {
  it.each([
    // reference, hypothesis, forms of either
    ['twenty five dollars', '$25', 'nnn', 'n'],
    ['five', '5', 'n', 'n'],
    ['the colour', 'a color', '.s', '.s'],
    ["i don't", 'you do not', '.s', '.ss'],
    ['uh yes', 'no', 's.', '.'],
    ['uh', '', 's', ''],
    ['five', '6', '.', '.'],
    // Out of order: only one of the two pairs can stand.
    ['colour twenty five', '25 color', '.nn', 'n.'],
    ['', 'color', '', '.'],
  ])('of %j and %j', (reference, hypothesis, ofReference, ofHypothesis) => {
    const forms = sameForms(split(reference), split(hypothesis), ruled);
    expect(sketch(forms.reference)).toBe(ofReference);
    expect(sketch(forms.hypothesis)).toBe(ofHypothesis);
  });

  it('asks the ruler about long stretches only where a digit is near', () => {
    const asked = (hypothesis: string): number => {
      const texts: string[] = [];
      sameForms(split('one hundred and five thousand'), [hypothesis], (text) => {
        texts.push(text);
        return text;
      });
      return Math.max(...texts.map((text) => split(text).length));
    };
    expect(asked('105000')).toBe(5);
    expect(asked('many')).toBe(3);
  });
});
