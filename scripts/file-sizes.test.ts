import { expect, test } from 'vitest';
import { longFileFaults } from './check/file-sizes.js';
import { plantTree } from './testing/plant-tree.ts';

test('a file of 601 lines is a fault, one of 600 is not, data is not looked at', () => {
  const root = plantTree({
    'tasks/a/src/long.ts': '\n'.repeat(601),
    'tasks/a/src/fits.ts': '\n'.repeat(600),
    'tasks/a/src/table.json': '\n'.repeat(900),
    'tasks/a/dist/bundle.js': '\n'.repeat(900),
  });
  expect(longFileFaults(root)).toEqual(['tasks/a/src/long.ts has 601 lines; the most is 600']);
});
