import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importsOf, layerFaults } from './check/layers.js';
import { plantTree } from './testing/plant-tree.ts';

const root = join(import.meta.dirname, '..');
const table = { '@parlando/core': [], '@parlando/audio': ['@parlando/core'] };

function tree(core: string, audio: string): string {
  return plantTree({
    'foundation/core/package.json': '{"name":"@parlando/core"}',
    'foundation/core/src/index.ts': core,
    'foundation/audio/package.json': '{"name":"@parlando/audio"}',
    'foundation/audio/src/deep/file.ts': audio,
  });
}

test('the house keeps its layers', () => {
  expect(layerFaults(root, JSON.parse(readFileSync(join(root, 'layers.json'), 'utf8')))).toEqual([]);
});

test('imports downstairs, of third parties and of neighbours pass', () => {
  const planted = tree(
    'export {};',
    "import { x } from '@parlando/core';\nimport '../index.ts';\nimport 'zod';",
  );
  expect(layerFaults(planted, table)).toEqual([]);
});

test('a second door that the package lists passes', () => {
  const planted = plantTree({
    'foundation/core/package.json':
      '{"name":"@parlando/core","exports":{"./plan":{"types":"./dist/plan.d.ts"}}}',
    'foundation/core/src/index.ts': 'export {};',
    'foundation/audio/package.json': '{"name":"@parlando/audio"}',
    'foundation/audio/src/file.ts': "import '@parlando/core/plan';\nimport '@parlando/core/other';",
  });
  expect(layerFaults(planted, table)).toEqual([
    "foundation/audio/src/file.ts: '@parlando/core/other' goes past a door",
  ]);
});

test.each([
  ['upstairs', "export { x } from '@parlando/audio';", 'is not in the row of @parlando/core'],
  ['upstairs at run time', "await import('@parlando/audio');", 'is not in the row of @parlando/core'],
  ['a type upstairs', "type X = import('@parlando/audio').X;", 'is not in the row of @parlando/core'],
  ['the command', "import 'parlando';", 'is not in the row of @parlando/core'],
  ['past a door', "import {\n  x,\n} from '@parlando/audio/src/x.ts';", 'goes past a door'],
  ['out of the package', "import { x } from '../../audio/src/x.ts';", 'leaves its package'],
])('%s is a fault', (_, core, fault) => {
  const faults = layerFaults(tree(core, ''), table);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(fault);
  expect(faults[0]).toContain('foundation/core/src/index.ts');
});

test('a package without a row is a fault', () => {
  expect(layerFaults(tree('', ''), { '@parlando/core': [] })).toEqual([
    '@parlando/audio is missing from layers.json',
  ]);
});

test('what is only spoken of in a comment is no import', () => {
  expect(importsOf("// import 'a';\n/** from 'b' */\nconst glob = 'x/**/*.ts';\nimport 'c';")).toEqual(['c']);
});
