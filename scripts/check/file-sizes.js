// No source file grows past what can be held in the head.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesBelow } from './packages.js';

const mostLines = 600;
const sourceFolders = ['foundation', 'tasks', 'faces', 'scripts', 'bench', 'samples'];

/**
 * @param {string} root
 * @returns {string[]}
 */
export function longFileFaults(root) {
  const files = sourceFolders.flatMap((folder) => filesBelow(join(root, folder)));
  return files
    .filter((file) => /\.([jt]sx?|css)$/.test(file))
    .flatMap((file) => {
      const lines = readFileSync(file, 'utf8').split('\n').length - 1;
      return lines > mostLines
        ? [`${relative(root, file)} has ${lines} lines; the most is ${mostLines}`]
        : [];
    });
}
