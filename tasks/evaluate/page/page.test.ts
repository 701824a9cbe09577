import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { renderHtml } from '../src/html/render-html.ts';
import type { BrowserPage } from './testing/browser-page.ts';
import { Chromium, findChromium } from './testing/chromium.ts';
import { poorContrast } from './testing/contrast.ts';
import { reportOf } from './testing/report-of.ts';
import { hostileWord, sampleReport } from './testing/sample-report.ts';
import { toneFile } from './testing/tone.ts';

const chromium = findChromium();
const where = chromium === undefined ? ' (skipped: no Chromium here, PARLANDO_CHROMIUM can name one)' : '';

const settle = 'await new Promise((resolve) => setTimeout(resolve, 200));';

/** Ways to find things on the page as a reader does: by what is written on them. */
const finders = `
  const field = (label) => [...document.querySelectorAll('.field, .check')].find((each) =>
    each.textContent.startsWith(label)).querySelector('select, input');
  const button = (text) => [...document.querySelectorAll('button')].find((each) =>
    each.checkVisibility() && (each.getAttribute('aria-label') ?? each.textContent).startsWith(text));
  const table = (caption) => [...document.querySelectorAll('table')].find((each) =>
    each.checkVisibility() && each.caption.textContent.startsWith(caption));
  const cells = (caption) => [...table(caption).tBodies[0].rows].map((row) =>
    [...row.cells].map((cell) => cell.innerText.trim()));
  const choose = (label, text) => {
    const list = field(label);
    list.value = [...list.options].find((option) => option.text === text).value;
    list.dispatchEvent(new Event('change'));
  };
  const search = (text) => { field('Search').value = text; field('Search').dispatchEvent(new Event('input')); };
  const rows = () => [...document.querySelectorAll('article h4')].map((each) => each.textContent);`;

describe.skipIf(chromium === undefined)(`the report in a browser${where}`, () => {
  let folder = '';
  let browser: Chromium;
  let page: BrowserPage;

  const write = (name: string, report: Parameters<typeof renderHtml>[0]): string => {
    writeFileSync(join(folder, name), renderHtml(report));
    return pathToFileURL(join(folder, name)).href;
  };
  const on = <Value>(statements: string): Promise<Value> =>
    page.evaluate(`(async () => { ${finders} ${statements} })()`);
  const focused = (): Promise<string> =>
    page.evaluate(`document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent`);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'parlando-page-'));
    browser = new Chromium(chromium ?? '');
    writeFileSync(join(folder, 'tone.wav'), toneFile());
    page = await browser.open(write('sample.html', sampleReport()));
  });
  beforeEach(async () => {
    page.errors.length = 0;
    await page.emulate({ scheme: 'light' });
    await page.open(pathToFileURL(join(folder, 'sample.html')).href, 1280, 900);
    // Rows exist only near the window.
    await page.evaluate(`document.getElementById('evidence').scrollIntoView({ behavior: 'instant' })`);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('opens from disk without a complaint, and shows every part', async () => {
    expect(page.errors).toEqual([]);
    const headings = await on<string[]>(
      `return [...document.querySelectorAll('h2, .subsection h3')].map((each) => each.textContent)`,
    );
    expect(headings).toEqual([
      'Figures',
      'Side by side',
      'Breakdown',
      'Groups of rows',
      'Classes of entities',
      'Rare words',
      'Values',
      'Full format',
      'Spellings',
      'Speed',
      'Evidence',
      'How this was made',
    ]);
    const levels = await on<number[]>(
      `return [...document.querySelectorAll('h1, h2, h3, h4')].map((each) => Number(each.tagName[1]))`,
    );
    expect(levels[0]).toBe(1);
    levels.forEach((level, i) => {
      expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  test('text of the rows stays text', async () => {
    const found = await on<{ title: string; images: number; text: boolean }>(`
      search('onerror');
      return {
        title: document.title,
        images: document.images.length,
        text: document.querySelector('article').textContent.includes(${JSON.stringify(hostileWord)}),
      };`);
    expect(found).toEqual({ title: 'Word errors - Parlando', images: 0, text: true });
    expect(page.errors).toEqual([]);
  });

  test('a filter changes the rows and what is said of them', async () => {
    const all = await on<string>(`return document.querySelector('.summary').textContent`);
    expect(all).toMatch(/^26 of 26 rows/);
    expect(await on(`search('tablets'); return rows()`)).toHaveLength(6);
    expect(await on(`return document.querySelector('.summary').textContent`)).toMatch(/^6 of 26 rows/);
    expect(await on(`search('call2-row3'); return rows()`)).toEqual(['call2-row3']);
    expect(
      await on(
        `button('Clear filter').click(); choose('domain', 'phone'); return document.querySelector('.summary').textContent`,
      ),
    ).toMatch(/^12 of 26 rows/);
    expect(
      await on(
        `choose('Rows', 'without errors'); search('zzz'); return document.querySelector('#panel-rows .quiet').textContent`,
      ),
    ).toBe('No row answers this filter.');
  });

  test('a confusion leads to its rows', async () => {
    const found = await on<string[]>(`
      document.getElementById('tab-confusions').click();
      button('Rows with \u201cbecause\u201d').click();
      return [document.querySelector('.chip').textContent, document.querySelector('.summary').textContent, ...rows()];`);
    expect(found[0]).toContain('Only rows with \u201cbecause\u201d heard as \u201ccause\u201d');
    expect(found[1]).toMatch(/^12 of 26 rows/);
    expect(found[2]).toMatch(/^call\d-row[14]$/);
  });

  test('a marked pair moves every figure, can be saved, and can be taken back', async () => {
    const figures = `return {
      plot: document.querySelector('.plot-figure').textContent,
      all: cells('All figures')[0].slice(1, 3),
      ruler: cells('Word error rate by every ruler')[0][1],
      side: cells('Word error rate less')[0].slice(1, 3),
      group: cells('Word error rate by domain')[0][3],
      summary: document.querySelector('.summary').textContent,
    }`;
    const before = await on<Record<string, unknown>>(figures);
    const after = await on<Record<string, unknown>>(`
      document.getElementById('tab-confusions').click();
      button('Count because and cause as the same').click(); ${settle} ${figures}`);
    for (const [what, figure] of Object.entries(after)) expect(figure, what).not.toEqual(before[what]);
    const saved = await on<string>(`
      let text;
      URL.createObjectURL = (blob) => { text = blob.text(); return 'data:,'; };
      document.getElementById('tab-equivalents').click();
      button('Save').click();
      return text;`);
    expect(saved).toBe('because | cause\ncause | because\n');
    expect(await on(`return document.querySelector('.marked-note').innerText`)).toContain(
      '1 pair counts as the same',
    );
    expect(await on(`button('Tell because and cause apart').click(); ${settle} ${figures}`)).toEqual(before);
  });

  test('an example leads to its row', async () => {
    const found = await on<string[]>(`
      document.getElementById('tab-words').click();
      [...table('Values that alpha has wrong').querySelectorAll('a')][0].click();
      return rows();`);
    expect(found).toEqual(['call1-row3']);
  });

  test('two systems against one another', async () => {
    const found = await on<string[]>(`
      choose('Against', 'beta');
      field('Only where they differ').click();
      document.getElementById('tab-versus').click();
      return [document.querySelector('#panel-versus p').innerText, ...cells('Errors of alpha')[0]];`);
    expect(found[0]).toMatch(/^beta against alpha: \d+ errors fixed, \d+ new ones/);
    expect(found.slice(1, 3)).toEqual(['went', 'not heard']);
  });

  test('a long row is folded around its errors, and unfolds', async () => {
    const shown = (): Promise<string> => on(`return document.querySelector('.alignment').innerText`);
    await on(`search('long'); document.getElementById('tab-rows').click()`);
    expect(await shown()).toMatch(/word39[\s\S]*word41 /);
    expect(await shown()).not.toContain('word200');
    await on(`document.querySelectorAll('.gap')[1].click()`);
    expect(await shown()).toContain('word200');
    expect(await on(`return document.activeElement.classList.contains('fragment')`)).toBe(true);
  });

  test('only rows near the window are drawn', async () => {
    const many = Array.from({ length: 400 }, (_, i) => ({
      id: `row${i}`,
      groups: { call: `call${i % 8}` },
      text: 'this is what was said',
      heard: ['this is what was set'],
    }));
    await page.open(write('many.html', reportOf(['alpha'], many)), 1280, 900);
    const count = await on<number>(
      `document.getElementById('evidence').scrollIntoView({ behavior: 'instant' }); ${settle} return document.querySelectorAll('article').length`,
    );
    expect(count).toBeLessThan(60);
    const drawn = await on<string[]>(`
      document.querySelector('.list').lastChild.scrollIntoView({ behavior: 'instant' }); ${settle}
      document.querySelector('.list').lastChild.scrollIntoView({ behavior: 'instant' }); ${settle}
      return rows();`);
    expect(drawn).toContain('row399');
    expect(drawn).not.toContain('row100');
    expect(drawn.length).toBeLessThan(80);
    expect(page.errors).toEqual([]);
  });

  test('sound beside the report plays to the end of its row; a file that is missing is said', async () => {
    const heard = await on<string[]>(`
      search('call1-row1');
      const play = document.querySelector('.row-head button');
      const said = [play.textContent];
      play.click();
      said.push(play.textContent);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return [...said, play.textContent];`);
    expect(heard).toEqual(['Play 0:00\u20130:00', 'Stop', 'Play 0:00\u20130:00']);
    expect(page.errors).toEqual([]);
    const missing = await on<string>(`
      search('call1-row2');
      document.querySelector('.row-head button').click();
      await new Promise((resolve) => setTimeout(resolve, 500));
      return document.querySelector('.row-head').innerText;`);
    expect(missing).toContain('No sound: there is no such file.wav');
  });

  test('everything can be reached and done from the keyboard', async () => {
    await page.press('Tab');
    expect(await focused()).toBe('Skip to the evidence');
    await page.press('Enter');
    await page.press('Tab');
    expect(await page.evaluate(`document.activeElement.closest('.field')?.textContent`)).toMatch(/^System/);
    for (let i = 0; i < 20 && (await focused()) !== 'Rows'; i++) await page.press('Tab');
    expect(await focused()).toBe('Rows');
    await page.press('ArrowRight');
    expect(await focused()).toBe('Confusions');
    for (let i = 0; i < 8 && !(await focused()).startsWith('Count '); i++) await page.press('Tab');
    const first = await focused();
    await page.press('Enter');
    expect(await focused()).toMatch(/^Count /);
    expect(await focused()).not.toBe(first);
    expect(await on(`return document.querySelector('[role=status]').textContent`)).toMatch(
      /counted as the same; word error rate of alpha/,
    );
    const outline = await page.evaluate(`getComputedStyle(document.activeElement).outlineStyle`);
    expect(outline).toBe('solid');
  });

  test('controls, tables and lists say what they are', async () => {
    const nameless = await on<string[]>(`return [
      ...[...document.querySelectorAll('button')].filter((each) => !(each.getAttribute('aria-label') ?? each.textContent).trim()),
      ...[...document.querySelectorAll('select, input')].filter((each) => each.labels.length === 0),
      ...[...document.querySelectorAll('table')].filter((each) => !each.caption?.textContent),
      ...[...document.querySelectorAll('th')].filter((each) => !each.scope),
    ].map((each) => each.outerHTML)`);
    expect(nameless).toEqual([]);
    const twice = await on<string[]>(`
      const ids = [...document.querySelectorAll('[id]')].map((each) => each.id);
      return ids.filter((id, i) => ids.indexOf(id) !== i)`);
    expect(twice).toEqual([]);
  });

  test('tables are put in order by their heads', async () => {
    const order = `return [table('All figures').tHead.rows[0].cells[1].ariaSort, ...cells('All figures').map(([name]) => name)]`;
    const press = `[...table('All figures').querySelectorAll('thead button')][1].click();`;
    expect(await on(`${press} ${order}`)).toEqual(['descending', 'gamma', 'alpha', 'beta']);
    expect(await on(`${press} ${order}`)).toEqual(['ascending', 'beta', 'alpha', 'gamma']);
  });

  test.each([375, 320])('at %d pixels nothing hangs over the side', async (width) => {
    await page.resize(width, 800);
    for (const tab of ['rows', 'confusions', 'words', 'versus', 'equivalents']) {
      await on(`document.getElementById('tab-${tab}').click()`);
      expect(await page.evaluate('document.documentElement.scrollWidth'), tab).toBe(width);
    }
  });

  test.each(['light', 'dark'] as const)('text stands out from what is behind it: %s', async (scheme) => {
    await page.emulate({ scheme });
    await on(
      `document.getElementById('tab-confusions').click(); button('Count because').click(); choose('Against', 'beta')`,
    );
    expect(await page.evaluate('document.documentElement.dataset.theme')).toBe(scheme);
    for (const tab of ['rows', 'equivalents']) {
      await on(`document.getElementById('tab-${tab}').click(); search('is')`);
      expect(await page.evaluate(poorContrast)).toEqual([]);
    }
  });

  test('the button turns light into dark; paper stays light', async () => {
    const paper = `getComputedStyle(document.body).backgroundColor`;
    const light = await page.evaluate(paper);
    expect(light).toBe('rgb(252, 252, 250)');
    await on(`button('Dark').click()`);
    expect(await page.evaluate(paper)).not.toBe(light);
    await page.emulate({ type: 'print' });
    expect(await page.evaluate(paper)).toBe('rgb(255, 255, 255)');
    expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(28, 31, 34)');
  });

  test('without enough blocks there are no intervals, and the page says why', async () => {
    const rows = ['1', '2'].map((id) => ({ id, groups: { call: id }, text: 'a b', heard: ['a c'] }));
    await page.open(write('few.html', reportOf(['alpha'], rows)), 1280, 900);
    expect(await on(`return document.querySelector('.notes').innerText`)).toContain(
      'No intervals: 2 calls: fewer than 5',
    );
    expect(await on(`return cells('All figures')[0][1]`)).toBe('50.00');
    expect(page.errors).toEqual([]);
  });

  test('values that nobody said have no table; those that were put in have one, without a share', async () => {
    const rowOf = (id: string, heard: string) => ({ id, groups: {}, text: 'a b', heard: [heard] });
    const open = async (name: string, heard: string) => {
      const report = reportOf(['alpha'], [rowOf('1', heard), rowOf('2', 'a b')]);
      await page.open(write(name, report), 1280, 900);
    };
    await open('no-values.html', 'a c');
    expect(await on(`return table('Values') === undefined`)).toBe(true);
    await open('put-in.html', 'a b 10');
    expect(await on(`return cells('Values')`)).toEqual([['alpha', '0', '', '0', '0', '0', '1']]);
    expect(page.errors).toEqual([]);
  });
});
