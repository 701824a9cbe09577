import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnvironmentError } from '@parlando/core';
import { corrupt, noSamples, notAudio } from './audio-errors.ts';
import type { DecodedAudio } from './decoded-audio.ts';
import { WavStream } from './wav-stream.ts';

/** What ffmpeg is to read. */
export interface FfmpegJob {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Path of the program. */
  readonly ffmpeg: string;
  /** What the format is called, in errors. */
  readonly label: string;
  /** The demuxer to use; undefined lets ffmpeg guess. */
  readonly demuxer: string | undefined;
  /** True when the format cannot be read from a pipe. */
  readonly seeks: boolean;
  readonly signal: AbortSignal | undefined;
}

/** Decodes the first audio stream by ffmpeg, at its own rate and channel count. Abort kills the process. */
export async function decodeByFfmpeg(job: FfmpegJob): Promise<DecodedAudio> {
  job.signal?.throwIfAborted();
  if (!job.seeks) return runFfmpeg(job, undefined);
  const folder = await mkdtemp(join(tmpdir(), 'parlando-'));
  try {
    const file = join(folder, 'input');
    await writeFile(file, job.bytes, { mode: 0o600 });
    return await runFfmpeg(job, file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function ffmpegArguments(job: FfmpegJob, file: string | undefined): string[] {
  return [
    ...['-nostdin', '-hide_banner', '-loglevel', 'error'],
    // Playlists and references inside a hostile file must not open other files or hosts.
    ...['-protocol_whitelist', file === undefined ? 'pipe' : 'file'],
    ...(job.demuxer === undefined ? [] : ['-f', job.demuxer]),
    ...['-i', file ?? 'pipe:0', '-map', '0:a:0', '-vn', '-map_metadata', '-1', '-bitexact'],
    ...['-f', 'wav', '-c:a', 'pcm_f32le', 'pipe:1'],
  ];
}

async function runFfmpeg(job: FfmpegJob, file: string | undefined): Promise<DecodedAudio> {
  const child = spawn(job.ffmpeg, ffmpegArguments(job, file), { windowsHide: true, stdio: 'pipe' });
  const kill = () => child.kill('SIGKILL');
  job.signal?.addEventListener('abort', kill, { once: true });
  try {
    const wav = new WavStream(job.name);
    const [code, complaint] = await Promise.all([
      exitOf(child, job),
      textOf(child),
      feed(child, job, file),
      fill(wav, child),
    ]);
    job.signal?.throwIfAborted();
    return finished(job, wav, code, complaint);
  } finally {
    job.signal?.removeEventListener('abort', kill);
    kill();
  }
}

async function exitOf(child: ChildProcess, job: FfmpegJob): Promise<number | null> {
  try {
    const [code] = await once(child, 'close');
    return typeof code === 'number' ? code : null;
  } catch (cause) {
    throw new EnvironmentError('audio/ffmpeg', `cannot run ffmpeg at ${job.ffmpeg}`, {
      remedy: 'Check that the path names a working ffmpeg: run it with -version.',
      cause,
    });
  }
}

async function textOf(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const piece of child.stderr ?? []) if (text.length < 4000) text += String(piece);
  return text.trim();
}

async function feed(child: ChildProcess, job: FfmpegJob, file: string | undefined): Promise<void> {
  const { stdin } = child;
  // ffmpeg stops reading when it has seen enough or gives up: a closed pipe is no fault of its own.
  stdin?.on('error', () => {});
  stdin?.end(file === undefined ? job.bytes : undefined);
}

async function fill(wav: WavStream, child: ChildProcess): Promise<void> {
  for await (const piece of child.stdout ?? []) {
    try {
      wav.push(piece);
    } catch (error) {
      child.kill('SIGKILL');
      throw error;
    }
  }
}

function finished(job: FfmpegJob, wav: WavStream, code: number | null, complaint: string): DecodedAudio {
  // Without the part of ffmpeg that says so: `[mov,mp4,m4a @ 0x55d0] `.
  const said = (complaint.split('\n')[0] ?? '').replace(/^\[[^\]]* @ 0x[\da-f]+\] /, '');
  const decoded = wav.finish();
  if (decoded === undefined) {
    const unknown = job.demuxer === undefined;
    if (unknown) throw notAudio(job.name, 'of no format that ffmpeg knows', said || undefined);
    if (/matches no streams/.test(complaint)) throw notAudio(job.name, `${job.label} without a sound track`);
    throw corrupt(job.name, `ffmpeg cannot read it as ${job.label}${said && `: ${said}`} (exit ${code})`);
  }
  if (decoded.channels[0]?.length === 0) throw noSamples(job.name);
  return { ...decoded, format: job.demuxer ?? 'unknown', lostSeconds: 0 };
}
