import { expect, test } from 'vitest';
import { declarationsOf } from './check/declarations.js';
import { undocumented } from './check/doc-comments.js';
import { plantTree } from './testing/plant-tree.ts';

const exports = { '.': { types: './dist/index.d.ts' }, './plan': { types: './dist/plan.d.ts' } };
const faults = (folder: string) =>
  undocumented(declarationsOf({ name: '@parlando/x', folder, manifest: { exports } }));

const door = {
  'dist/plan.d.ts': '/** Data. */\nexport declare const plan: 1;\n',
  'dist/index.d.ts':
    "export { type Rate, speak, listen } from './voice.ts';\nexport { hush } from './deep/index.ts';\n",
  'dist/deep/index.d.ts': "export { hush } from './hush.ts';\n",
  'dist/deep/hush.d.ts': '/** Ends all. */\nexport declare function hush(): void;\n',
};

test('documented symbols pass, through a folder of their own too', () => {
  const root = plantTree({
    ...door,
    'dist/voice.d.ts':
      '/** Hertz. */\nexport type Rate = number;\n/** Says. */\nexport declare function speak(): void;\n/**\n * Hears.\n */\nexport declare const listen: number;\n',
  });
  expect(faults(root)).toEqual([]);
});

test('a symbol without a comment is named', () => {
  const root = plantTree({
    ...door,
    'dist/voice.d.ts':
      '/** Hertz. */\nexport type Rate = number;\nexport declare function speak(): void;\nexport declare const listen: number;\n',
  });
  expect(faults(root)).toEqual(['speak', 'listen']);
});

test('a second door that declares its symbols itself is looked at', () => {
  const root = plantTree({ ...door, 'dist/plan.d.ts': 'export declare const plan: 1;\n' });
  expect(faults(root)).toContain('plan');
});
