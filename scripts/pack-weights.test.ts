import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cleanWeights, packWeights } from './pack-weights.js';
import { plantTree } from './testing/plant-tree.ts';

const weights = 'not really weights';

function planted({ content = weights, licence = 'MIT text\n' } = {}): string {
  const sha256 = createHash('sha256').update(weights).digest('hex');
  const file = {
    path: 'a/w.onnx',
    bytes: weights.length,
    sha256,
    source: { package: '@s/src', path: 'w.onnx' },
  };
  const root = plantTree({
    'node_modules/@s/src/package.json': '{}',
    'node_modules/@s/src/w.onnx': content,
    'node_modules/@s/src/LICENSE': 'MIT text',
    'weights/m/LICENSES/src.txt': licence,
    'weights/m/manifest.json': JSON.stringify({
      models: [{ files: { graph: file } }, { files: { graph: file } }],
    }),
  });
  return join(root, 'weights/m');
}

test('copies what the manifest lists, each file once, and takes it away again', () => {
  const folder = planted();
  expect(packWeights(folder)).toHaveLength(1);
  expect(readFileSync(join(folder, 'files/a/w.onnx'), 'utf8')).toBe(weights);
  cleanWeights(folder);
  expect(existsSync(join(folder, 'files'))).toBe(false);
});

test.each([
  ['a damaged file', { content: weights.replace('n', 'm') }, 'SHA-256'],
  ['a short file', { content: 'not' }, 'bytes'],
  ['another licence', { licence: 'GPL text' }, 'licence of @s/src'],
])('%s is refused', (_, fault, message) => {
  expect(() => packWeights(planted(fault))).toThrow(message);
});
