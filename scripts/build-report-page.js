// Bundles the page of the word report (tasks/evaluate/page) into the module that renderHtml puts into each file.
//   node scripts/build-report-page.js   writes tasks/evaluate/src/html/page-assets.ts
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const page = join(root, 'tasks', 'evaluate', 'page');

/** Where the bundled page lies. */
export const pageAssets = join(root, 'tasks', 'evaluate', 'src', 'html', 'page-assets.ts');

/** The text of that module as the sources of the page make it. */
export async function bundlePage() {
  const script = await bundle('main.ts', 'js');
  const style = await bundle('page.css', 'css');
  return `// Made by scripts/build-report-page.js from tasks/evaluate/page.
// biome-ignore-all format: one long line each
// biome-ignore-all lint: what the bundler writes is not read

export const pageScript = ${literal(script)};

export const pageStyle = ${literal(style)};
`;
}

/**
 * @param {string} file
 * @param {'js' | 'css'} kind
 */
async function bundle(file, kind) {
  const { build } = await import('esbuild');
  const result = await build({
    entryPoints: [join(page, file)],
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: ['chrome110', 'firefox115', 'safari16.4'],
    conditions: ['source'],
    charset: 'utf8',
    legalComments: 'none',
    absWorkingDir: root,
    logLevel: 'silent',
  });
  const text = (result.outputFiles[0]?.text ?? '').trim();
  if (/<\/(script|style)|<!--/i.test(text))
    throw new Error(`the ${kind} of the page holds a tag that ends it`);
  return text;
}

/** @param {string} text */
function literal(text) {
  const escaped = text.replace(/[\\']/g, '\\$&').replace(/\r/g, '\\r').replace(/\n/g, '\\n');
  return `'${escaped.replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029')}'`;
}

async function main() {
  writeFileSync(pageAssets, await bundlePage());
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
