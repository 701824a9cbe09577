import { expect, it } from 'vitest';
import { parseNistText } from './nist-text.ts';

it('leaves plain words alone', () => {
  expect(parseNistText(' good morning ')).toEqual({ text: 'good morning' });
});

it('reads alternations: the first reading is the text, all of them may be said', () => {
  expect(parseNistText("i've { um / uh / @ } as far")).toEqual({
    text: "i've um as far",
    tokens: ["i've", 'um', 'as', 'far'],
    spans: [{ id: 'nist1', className: 'ALTERNATION', tokens: [1] }],
    alternatives: { nist1: [['um'], ['uh'], []] },
  });
});

it('reads optional words', () => {
  expect(parseNistText('I am a (farmer)')).toEqual({
    text: 'I am a farmer',
    tokens: ['I', 'am', 'a', 'farmer'],
    spans: [{ id: 'nist1', className: 'OPTIONAL', tokens: [3] }],
    alternatives: { nist1: [['farmer'], []] },
  });
});

it('takes the first reading that has words for the text', () => {
  expect(parseNistText('{ @ / going to } stay')).toMatchObject({
    text: 'going to stay',
    spans: [{ tokens: [0, 1] }],
    alternatives: { nist1: [[], ['going', 'to']] },
  });
});

it('reads alternations within alternations, and optional words in them', () => {
  expect(parseNistText('{ one / { two / a (little) } three }')).toMatchObject({
    alternatives: {
      nist1: [['one'], ['two', 'three'], ['a', 'little', 'three'], ['a', 'three']],
    },
  });
});

it('does not ask for spaces around braces, and leaves words in braces alone', () => {
  expect(parseNistText('{bc / {g h/i / gh} b} {laugh}')).toMatchObject({
    text: 'bc {laugh}',
    alternatives: { nist1: [['bc'], ['g', 'h/i', 'b'], ['gh', 'b']] },
  });
});

it('lets go of what nobody may say', () => {
  expect(parseNistText('yes { @ / @ } @ no')).toEqual({ text: 'yes no' });
});

it('names braces that do not match', () => {
  expect(parseNistText('{ one / two')).toBe('a { without its }');
  expect(parseNistText('one / two }')).toBe('a } without its {');
});

it('names an alternation that nobody can follow', () => {
  const optional = '(a) '.repeat(9);
  expect(parseNistText(`{ ${optional} / b }`)).toBe('an alternation with more than 256 readings');
});
