import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median } from '@parlando/metrics';
import type { BrowserPage } from '../../tasks/evaluate/page/testing/browser-page.ts';
import { Chromium, findChromium } from '../../tasks/evaluate/page/testing/chromium.ts';
import { renderHtml } from '../../tasks/evaluate/src/html/render-html.ts';
import type { WordReport } from '../../tasks/evaluate/src/words/word-report.ts';
import type { Section } from '../section.ts';
import { callReport, turnReport } from './html-reports.ts';

const repeats = 5;

/** Everything that a reader can ask of the rows, as statements in the page. */
const actions: Readonly<Record<string, string>> = {
  'search a word': 'type("revenue")',
  'search words in a row': 'type("going to be")',
  'search a letter': 'type("e")',
  'search nothing there': 'type("zzzz")',
  'end the search': 'type("")',
  'rows with insertions': 'choose("Rows", "insertions")',
  'any rows': 'choose("Rows", "any")',
  'a sector': 'choose("sector", "1")',
  'all sectors': 'choose("sector", "")',
  'the worst system': 'choose("System", "6")',
  'against another': 'choose("Against", "1")',
  'only where they differ': 'check("Only where they differ")',
  'all rows again': 'check("Only where they differ")',
  'by rate': 'choose("Order", "rate")',
  'by id': 'choose("Order", "id")',
  confusions: 'open("confusions")',
  'a word among confusions': 'type("the")',
  'all confusions': 'type("")',
  'mark a pair': 'press(".mark")',
  'fixed and broken': 'open("versus")',
  'one sector fixed and broken': 'choose("sector", "2")',
  'everything fixed and broken': 'choose("sector", "")',
  'rows again': 'open("rows")',
};

const hands = `
  const field = (label) => [...document.querySelectorAll('.field, .check')].find((each) =>
    each.textContent.startsWith(label)).querySelector('select, input');
  const tell = (input, kind) => input.dispatchEvent(new Event(kind, { bubbles: true }));
  const choose = (label, value) => { const input = field(label); input.value = value; tell(input, 'change'); };
  const type = (text) => { const input = field('Search'); input.value = text; tell(input, 'input'); };
  const check = (label) => field(label).click();
  const open = (tab) => document.getElementById('tab-' + tab).click();
  const press = (selector) => document.querySelector(selector).click();`;

/** What a reader waits for when opening and filtering the report of 26 calls by seven systems. */
export const html: Section = {
  name: 'html',
  title: 'HTML report of 26 calls x 7 systems in Chromium',
  async run(report) {
    const path = findChromium();
    if (path === undefined) throw new Error('no Chromium here: set PARLANDO_CHROMIUM to one');
    const browser = new Chromium(path);
    try {
      for (const [rows, made] of [
        ['calls', callReport()],
        ['turns', turnReport()],
      ] as const) {
        const { megabytes, errors, slowest } = await measure(browser, made);
        const what = `${rows}, ${made.rows.length} rows`;
        report({
          what: `${what}: size`,
          measured: megabytes,
          must: 4,
          goal: 3,
          unit: ' MB',
          better: 'lower',
        });
        report({
          what: `${what}: console errors`,
          measured: errors.length,
          must: 0,
          better: 'lower',
          note: errors[0] ?? '',
        });
        report({
          what: `${what}: slowest filter to the next frame, median of ${repeats}`,
          measured: slowest[0]?.ms ?? Number.NaN,
          must: 150,
          goal: 50,
          unit: ' ms',
          better: 'lower',
          note: slowest
            .slice(0, 4)
            .map((each) => `${each.what} ${each.ms.toFixed(0)}`)
            .join(', '),
        });
      }
    } finally {
      await browser.close();
    }
  },
};

async function measure(browser: Chromium, report: WordReport) {
  const folder = mkdtempSync(join(tmpdir(), 'parlando-html-'));
  try {
    const file = join(folder, 'report.html');
    const text = renderHtml(report);
    writeFileSync(file, text);
    const page = await browser.open(pathToFileURL(file).href);
    const rounds: Map<string, number>[] = [];
    for (let i = 0; i < repeats; i++) rounds.push(await timeActions(page));
    await page.open(pathToFileURL(file).href, 1280, 900);
    const times = Object.keys(actions).map((what) => ({
      what,
      ms: median(rounds.map((round) => round.get(what) ?? Number.NaN)),
    }));
    return {
      megabytes: Buffer.byteLength(text) / 1e6,
      errors: page.errors,
      slowest: times.sort((a, b) => b.ms - a.ms),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Each action from a quiet page until its result was drawn. */
async function timeActions(page: BrowserPage): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  await page.evaluate(`document.getElementById('evidence').scrollIntoView({ behavior: 'instant' })`);
  for (const [what, statement] of Object.entries(actions)) {
    const ms = await page.evaluate<number>(`(async () => {
      ${hands}
      await new Promise((resolve) => setTimeout(resolve, 60));
      const start = performance.now();
      ${statement};
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return performance.now() - start;
    })()`);
    times.set(what, ms);
  }
  await page.evaluate(
    `{ ${hands} choose('System', '0'); choose('Against', ''); choose('Order', 'errors'); }`,
  );
  return times;
}
