import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { measured } from '../words/reports.test.sample.ts';
import type { WordReport } from '../words/word-report.ts';
import { renderHtml } from './render-html.ts';

const hostile = '</script><img/src=x/onerror=alert(1)>';

function hostileReport(): WordReport {
  const report = measured(
    { [hostile]: [[`say ${hostile} now`, `say ${hostile}`]] },
    { normalizer: ['none'] },
  );
  return { ...report, call: hostile, reference: hostile, notes: [hostile] };
}

/** The JSON that the page carries. */
function carried(html: string): unknown {
  const data = /<script type="text\/plain" id="report">([A-Za-z0-9+/=]*)<\/script>/.exec(html)?.[1] ?? '';
  return JSON.parse(inflateRawSync(Buffer.from(data, 'base64')).toString('utf8'));
}

test('text of the rows is nowhere but in the packed data', () => {
  const html = renderHtml(hostileReport());
  expect(html).not.toContain('onerror');
  expect(html.match(/<script/g)).toHaveLength(2);
  expect(html.match(/<\/script/g)).toHaveLength(2);
  expect(JSON.stringify(carried(html))).toContain(hostile);
});

test('nothing is asked of a network', () => {
  const html = renderHtml(hostileReport());
  const addresses = [...html.matchAll(/(?:https?:)?\/\/[\w.-]+\.\w+/g)].map(([address]) => address);
  // The name of the format of drawings is not fetched.
  expect(new Set(addresses)).toEqual(new Set(['http://www.w3.org']));
  expect(html).not.toMatch(/<(link|script|img|iframe)[^>]+(src|href)="(?!data:,")/);
  expect(html).not.toMatch(/@import|url\(/);
});

test('only the script and the style of the page may run', () => {
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(renderHtml(hostileReport()))?.[1] ?? '';
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; /);
  expect(policy).not.toContain('unsafe');
});

test('confusions and texts that the page can do without are left out', () => {
  const html = renderHtml(hostileReport());
  expect(carried(html)).not.toHaveProperty('head.systems.0.confusions');
  expect(carried(html)).not.toHaveProperty('head.rows');
});
