import { expect, test } from 'vitest';
import { installedFaults, lockFaults } from './check/licences.js';
import { plantTree } from './testing/plant-tree.ts';

test.each(['MIT', 'Apache-2.0', '(MIT OR GPL-3.0)', 'MIT AND ISC'])('%s passes', (license) => {
  expect(lockFaults({ packages: { 'node_modules/x': { license } } })).toEqual([]);
});

test.each(['GPL-3.0', 'LGPL-2.1-or-later', 'MIT AND LGPL-2.1', 'UNLICENSED', undefined])(
  '%s is a fault',
  (license) => {
    const entry = license === undefined ? {} : { license };
    expect(lockFaults({ packages: { 'node_modules/a/node_modules/@x/y': entry } })).toHaveLength(1);
  },
);

test('our own packages and links are left out of the lock', () => {
  const packages = { '': {}, 'foundation/core': {}, 'node_modules/@parlando/core': { link: true } };
  expect(lockFaults({ packages })).toEqual([]);
});

test('installed packages are looked at, nested ones too', () => {
  const root = plantTree({
    'node_modules/good/package.json': '{"name":"good","license":"ISC"}',
    'node_modules/good/node_modules/@x/bad/package.json': '{"name":"@x/bad","license":"GPL-2.0"}',
    'node_modules/mpg123-decoder/package.json': '{"name":"mpg123-decoder","license":"MIT"}',
  });
  expect(installedFaults(`${root}/node_modules`)).toEqual([
    '@x/bad has the licence "GPL-2.0"',
    'mpg123-decoder carries LGPL code',
  ]);
});
