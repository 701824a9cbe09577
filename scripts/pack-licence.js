// Lays LICENSE and NOTICE into a package before it is packed: npm takes only what lies in its folder.
//   node ../../scripts/pack-licence.js [--clean], in the package's folder; its prepack and, with --clean, its postpack.
import { copyFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

for (const name of ['LICENSE', 'NOTICE']) {
  if (process.argv.includes('--clean')) rmSync(name, { force: true });
  else copyFileSync(join(root, name), name);
}
