import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { WordReport } from '../words/word-report.ts';
import { packReport } from './pack-report.ts';
import { pageScript, pageStyle } from './page-assets.ts';

/**
 * The report as one HTML file that opens from disk: styles, script and data are in it, and its content policy lets
 * nothing else be loaded but sound that lies beside it. Text of the rows is only ever in the packed data (base64), so
 * nothing in it can be taken for markup.
 */
export function renderHtml(report: WordReport): string {
  const data = deflateRawSync(JSON.stringify(packReport(report)), { level: 9 }).toString('base64');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy()}">
<title>Word errors - Parlando</title>
<link rel="icon" href="data:,">
<style>${pageStyle}</style>
</head>
<body>
<noscript><p>This report draws itself: open it in a browser with scripts turned on.</p></noscript>
<div id="page"></div>
<script type="text/plain" id="report">${data}</script>
<script>${pageScript}</script>
</body>
</html>
`;
}

/** Only this very script and this very style run. */
function contentPolicy(): string {
  return [
    "default-src 'none'",
    `script-src '${hashOf(pageScript)}'`,
    `style-src '${hashOf(pageStyle)}'`,
    "media-src 'self' file:",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
