import { Announcer } from './controls/announcer.ts';
import { element } from './controls/element.ts';
import { readPacked } from './data/read-packed.ts';
import { unpackReport } from './data/unpack-report.ts';
import { breakdownSection } from './sections/breakdown.ts';
import { evidenceSection } from './sections/evidence.ts';
import { figuresSection } from './sections/figures.ts';
import { pageFooter } from './sections/page-footer.ts';
import { pageHeader, pageTitle } from './sections/page-header.ts';
import { sideBySideSection } from './sections/side-by-side.ts';
import { Workbench } from './workbench.ts';

/** Draws the report that the page carries. */
async function start(page: HTMLElement): Promise<void> {
  const text = document.getElementById('report')?.textContent ?? '';
  const bench = new Workbench(unpackReport(await readPacked(text)));
  const announcer = new Announcer();
  const evidence = evidenceSection(bench, announcer);
  const parts = [
    figuresSection(bench),
    bench.data.systems.length > 1 ? sideBySideSection(bench) : null,
    breakdownSection(bench),
    evidence.box,
  ].filter((part) => part !== null);
  const openPairs = (): void => {
    evidence.open('equivalents');
    document.getElementById('tab-equivalents')?.focus();
  };
  page.replaceChildren(
    pageHeader(bench, parts, openPairs),
    element('main', {}, pageTitle(bench), ...parts),
    pageFooter(bench),
    announcer.box,
  );
}

const page = document.getElementById('page') ?? document.body;
start(page)
  .catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    page.replaceChildren(
      element('p', {}, `This report cannot be shown: ${why}. It needs a browser of 2023 or later.`),
    );
  })
  .finally(() => document.documentElement.setAttribute('data-ready', ''));
