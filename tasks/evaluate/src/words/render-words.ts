import { renderHtml } from '../html/render-html.ts';
import { renderMarkdownSections } from '../layout/render-markdown.ts';
import { renderTextSections } from '../layout/render-text.ts';
import type { Explanation } from './explanation.ts';
import { explanationText } from './explanation-text.ts';
import { renderPra } from './render-pra.ts';
import { renderRowsCsv } from './render-rows-csv.ts';
import type { WordReport } from './word-report.ts';
import { titleOf, wordSections } from './word-sections.ts';

/** A result of `evaluate words` in one of its formats. */
export function renderWords(result: WordReport | Explanation, format: string): string {
  if (result.kind === 'explanation') {
    return format === 'json' ? `${JSON.stringify(result, null, 2)}\n` : explanationText(result);
  }
  switch (format) {
    case 'json':
      return `${JSON.stringify(result)}\n`;
    case 'csv':
      return renderRowsCsv(result);
    case 'md':
      return renderMarkdownSections(titleOf(result), wordSections(result));
    case 'html':
      return renderHtml(result);
    case 'pra':
      return renderPra(result);
    default:
      return renderTextSections(titleOf(result), wordSections(result));
  }
}
