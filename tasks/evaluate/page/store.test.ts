import { expect, test } from 'vitest';
import { Store } from './store.ts';

test('only those who watch a value that changed are told, once', () => {
  const store = new Store({ a: 1, b: 1, c: 1 });
  const told: string[] = [];
  store.watch(['a', 'b'], () => told.push('ab'));
  store.watch(['c'], () => told.push('c'));
  told.length = 0;
  store.change({ a: 2, b: 2 });
  store.change({ c: 1 });
  expect(told).toEqual(['ab']);
});

test('a derived value is computed anew only when what it is made of changes', () => {
  const store = new Store({ a: 1, b: 1 });
  let computed = 0;
  const double = store.derive(['a'], ({ a }) => {
    computed++;
    return 2 * a;
  });
  expect(double()).toBe(2);
  store.change({ b: 5 });
  expect(double()).toBe(2);
  store.change({ a: 4 });
  expect([double(), computed]).toEqual([8, 2]);
});
