import { readFile } from 'node:fs/promises';

/**
 * Peak resident memory of this process, MB. Read from /proc where there is one: the figure that Node passes on may be
 * that of the parent which started it.
 */
export async function peakMemory(): Promise<number> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  const kilobytes = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
  return kilobytes / 1024;
}
