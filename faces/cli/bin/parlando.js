#!/usr/bin/env node
// Starts the command. Committed as plain JavaScript because npm links a bin only if it exists when it installs.
// An installed package holds the bundle; a clone holds the sources, and bundles them when no bundle is fresh.
import { existsSync } from 'node:fs';
import module from 'node:module';
import { builtStamp, sourceStamp } from './source-stamp.js';

const distUrl = new URL('../dist/main.js', import.meta.url);
const isClone = existsSync(new URL('../src/main.ts', import.meta.url));

async function bundleUrl() {
  if (!isClone) return distUrl;
  const stamp = sourceStamp();
  if (builtStamp() === stamp) return distUrl;
  const { bundleCommand } = await import('../../../scripts/build.js');
  const { pathToFileURL } = await import('node:url');
  return pathToFileURL(await bundleCommand(stamp));
}

function explain(error) {
  const isUninstalled = error.code === 'ERR_MODULE_NOT_FOUND';
  console.error(`error: the command could not be bundled: ${error.message}`);
  console.error(`  fix: ${isUninstalled ? 'run `npm ci` in the clone' : 'mend the source named above'}`);
  process.exit(1);
}

// From Node 22 on, compiled code is kept between starts.
module.enableCompileCache?.();
if (process.env['PARLANDO_DEBUG']) process.setSourceMapsEnabled(true);
const url = await bundleUrl().catch(explain);
await import(url.href);
