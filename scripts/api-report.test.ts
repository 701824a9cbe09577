import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportFaults } from './check/api-report.js';
import { plantTree } from './testing/plant-tree.ts';

const exports = { '.': { types: './dist/index.d.ts' } };

function planted() {
  const root = plantTree({
    'foundation/x/dist/index.d.ts': "export { a } from './a.ts';\n//# sourceMappingURL=index.d.ts.map",
    'foundation/x/dist/a.d.ts': "import './b.ts';\nexport declare const a: number;\n",
    'foundation/x/dist/b.d.ts': 'export declare const b: string;\n',
    'foundation/x/dist/private.d.ts': 'export declare const hidden: 1;\n',
  });
  return { root, pkg: { name: '@parlando/x', folder: join(root, 'foundation/x'), manifest: { exports } } };
}

test('a report holds what can be reached from the door, and agrees once written', () => {
  const { root, pkg } = planted();
  expect(reportFaults(root, pkg, true)).toEqual([]);
  expect(reportFaults(root, pkg, false)).toEqual([]);
  const report = readFileSync(join(root, 'api/x.d.ts'), 'utf8');
  expect(report).toContain('const b: string');
  expect(report).not.toMatch(/hidden|sourceMapping/);
});

test('a changed declaration is a fault that shows the lines', () => {
  const { root, pkg } = planted();
  reportFaults(root, pkg, true);
  writeFileSync(join(pkg.folder, 'dist/a.d.ts'), "import './b.ts';\nexport declare const a: bigint;\n");
  const [head, ...lines] = reportFaults(root, pkg, false);
  expect(head).toContain('@parlando/x changed its API');
  expect(lines).toEqual(['  - export declare const a: number;', '  + export declare const a: bigint;']);
});

test('a package that was not built says so', () => {
  const { root, pkg } = planted();
  expect(() => reportFaults(root, { ...pkg, folder: join(root, 'nowhere') }, false)).toThrow('npm run types');
});
