import { expect, it } from 'vitest';
import { nameSources } from './systems.ts';

const names = (...given: string[]) => nameSources(given).map(({ name }) => name);

it('calls a system by its file', () => {
  expect(names('out/base.jsonl', 'out/tiny.jsonl')).toEqual(['base', 'tiny']);
});

it('calls standard input stdin', () => {
  expect(names('-', 'base.txt')).toEqual(['stdin', 'base']);
});

it('adds folders where files are called the same, and columns', () => {
  expect(names('base/hyp.txt', 'tiny/hyp.txt')).toEqual(['base/hyp', 'tiny/hyp']);
  expect(names('calls.csv#amazon', 'calls.csv#google')).toEqual(['amazon', 'google']);
  expect(names('a.csv#text', 'b.csv#text')).toEqual(['a/text', 'b/text']);
});

it('takes a name before =', () => {
  expect(nameSources(['new model=out/x.jsonl'])).toEqual([{ name: 'new model', source: 'out/x.jsonl' }]);
});

it('does not take a path with = in it for a name', () => {
  expect(names('runs/lr=0.1/hyp.txt')).toEqual(['hyp']);
});

it('refuses the same name twice', () => {
  expect(() => nameSources(['a=x.txt', 'a=y.txt'])).toThrow(/two systems are called a/);
  expect(() => nameSources(['x.txt', 'x.txt'])).toThrow(/two systems are called x/);
});
