import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** An ffmpeg on this machine. */
export interface Ffmpeg {
  readonly path: string;
  /** As it calls itself, such as `7.1`; `unknown` when it does not say. */
  readonly version: string;
}

/** The first ffmpeg on the PATH that runs, and its version; undefined without one. */
export async function findFfmpeg(): Promise<Ffmpeg | undefined> {
  const path = await ffmpegOnPath();
  if (path === undefined) return undefined;
  try {
    const { stdout } = await promisify(execFile)(path, ['-version'], { timeout: 10_000, windowsHide: true });
    return { path, version: /^ffmpeg version (\S+)/.exec(stdout)?.[1] ?? 'unknown' };
  } catch {
    return undefined;
  }
}

/** Where ffmpeg stands on the PATH, without running it. */
export async function ffmpegOnPath(): Promise<string | undefined> {
  const file = process.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg';
  // An empty entry means the current folder, from which nothing should be run by chance.
  for (const folder of (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)) {
    const path = join(folder, file);
    const found = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return path;
  }
  return undefined;
}
