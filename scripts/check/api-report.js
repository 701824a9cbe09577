// The public declarations of each package, committed, so that a change to them is seen in review.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { declarationsOf } from './declarations.js';
import { shortName } from './packages.js';

/** @param {import('./packages.js').Package} pkg */
function reportOf(pkg) {
  const files = declarationsOf(pkg).map(({ path, text }) => `// ${path}\n${text.trim()}\n`);
  return `// What ${pkg.name} exports. Made by: npm run check -- --update\n\n${files.join('\n')}`;
}

/**
 * Where a package's report differs from the one in `api/`; with `update`, writes it instead.
 * @param {string} root
 * @param {import('./packages.js').Package} pkg
 * @param {boolean} update
 * @returns {string[]}
 */
export function reportFaults(root, pkg, update) {
  const file = join(root, 'api', `${shortName(pkg.name)}.d.ts`);
  const now = reportOf(pkg);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (now === before) return [];
  if (!update)
    return [
      `${pkg.name} changed its API; if that is meant: npm run check -- --update`,
      ...diffHead(before, now),
    ];
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, now);
  return [];
}

/**
 * The first lines that went and came: enough to see where.
 * @param {string} before
 * @param {string} now
 */
function diffHead(before, now) {
  const [old, fresh] = [before.split('\n'), now.split('\n')];
  const gone = old.filter((line) => !fresh.includes(line)).map((line) => `  - ${line}`);
  const come = fresh.filter((line) => !old.includes(line)).map((line) => `  + ${line}`);
  return [...gone.slice(0, 8), ...come.slice(0, 8)];
}
