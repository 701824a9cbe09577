// Bundles one TypeScript file in process and runs it: node scripts/run.js FILE.ts [arguments]
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleScript } from './build.js';

const [file, ...rest] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: node scripts/run.js FILE.ts [arguments]');
  process.exit(2);
}
const script = await bundleScript(resolve(file));
process.setSourceMapsEnabled(true);
process.argv = [process.execPath, script, ...rest];
await import(pathToFileURL(script).href);
