import type { PackedReport } from '../../src/html/packed-report.ts';

/** Unpacks the text that the report was put into: base64 of deflated JSON. */
export async function readPacked(text: string): Promise<PackedReport> {
  const binary = atob(text.trim());
  const bytes = Uint8Array.from({ length: binary.length }, (_, i) => binary.charCodeAt(i));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return JSON.parse(await new Response(stream).text());
}
