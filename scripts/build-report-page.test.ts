import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bundlePage, pageAssets } from './build-report-page.js';

test('the page in the reports is the one in the sources: node scripts/build-report-page.js', async () => {
  const isFresh = readFileSync(pageAssets, 'utf8') === (await bundlePage());
  expect(isFresh).toBe(true);
});
