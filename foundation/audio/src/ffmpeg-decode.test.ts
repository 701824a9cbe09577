import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { decodeAudio } from './decode-audio.ts';
import { findFfmpeg } from './find-ffmpeg.ts';
import { writeWav } from './wav-write.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parlando-test-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/** A program that takes the place of ffmpeg; `body` is the rest of a Node script. */
async function stub(body: string): Promise<string> {
  const path = join(folder, 'ffmpeg');
  const head = `#!${process.execPath}\nconst fs = require('node:fs'); const args = process.argv.slice(2);\n`;
  await writeFile(path, head + body);
  await chmod(path, 0o755);
  return path;
}

const sound = [
  Float32Array.from({ length: 9000 }, (_, i) => Math.sin(i / 9)),
  new Float32Array(9000).fill(0.5),
];
const webm = Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3, 1, 2, 3);
const mp4 = Uint8Array.of(0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70, 0x4d, 0x34, 0x41, 0x20);
const posix = process.platform === 'win32' ? test.skip : test;

describe('a stand-in for ffmpeg', () => {
  beforeEach(async () => writeFile(join(folder, 'out.wav'), writeWav(sound, 22_050, { float: true })));
  const answer = () => `process.stdout.write(fs.readFileSync('${join(folder, 'out.wav')}'));`;

  posix('gets the bytes on its standard input, and its WAV is read piece by piece', async () => {
    const log = join(folder, 'log');
    const ffmpeg = await stub(
      `fs.writeFileSync('${log}', fs.readFileSync(0).toString('hex') + ' ' + args);${answer()}`,
    );
    const decoded = await decodeAudio(webm, { name: 'a', ffmpeg });
    expect(decoded).toEqual({ channels: sound, rateHz: 22_050, format: 'matroska', lostSeconds: 0 });
    const seen = await readFile(log, 'utf8');
    expect(seen).toMatch(/^1a45dfa3010203 .*-protocol_whitelist,pipe,-f,matroska,-i,pipe:0,/);
  });

  posix('gets MP4 as a file, which is gone afterwards', async () => {
    vi.stubEnv('TMPDIR', folder);
    const ffmpeg = await stub(
      `fs.copyFileSync(args[args.indexOf('-i') + 1], '${join(folder, 'copy')}');${answer()}`,
    );
    await decodeAudio(mp4, { name: 'a', ffmpeg });
    expect(new Uint8Array(await readFile(join(folder, 'copy')))).toEqual(mp4);
    expect((await readdir(folder)).sort()).toEqual(['copy', 'ffmpeg', 'out.wav']);
  });

  posix.each([
    [
      'complains',
      `console.error('moov atom not found'); process.exit(1);`,
      'audio/corrupt',
      'moov atom not found',
    ],
    [
      'finds no track',
      `console.error("Stream map '0:a:0' matches no streams."); process.exit(1);`,
      'audio/not-audio',
      'without a sound track',
    ],
    ['writes nonsense', `process.stdout.write('x'.repeat(9999));`, 'audio/corrupt', 'WAV header'],
  ])('%s', async (_, body, code, message) => {
    const decoding = decodeAudio(webm, { name: 'a', ffmpeg: await stub(body) });
    await expect(decoding).rejects.toMatchObject({ code, message: expect.stringContaining(message) });
  });

  posix('is killed by an abort', async () => {
    const mark = join(folder, 'pid');
    const ffmpeg = await stub(
      `fs.writeFileSync('${mark}', String(process.pid)); setInterval(() => {}, 1000);`,
    );
    const controller = new AbortController();
    const decoding = decodeAudio(webm, { name: 'a', ffmpeg, signal: controller.signal });
    await vi.waitFor(async () => expect(await readFile(mark, 'utf8')).not.toBe(''), { timeout: 5000 });
    const reason = new Error('enough');
    controller.abort(reason);
    await expect(decoding).rejects.toBe(reason);
    const pid = Number(await readFile(mark, 'utf8'));
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow());
  });

  posix('is found on the PATH, with its version', async () => {
    const path = await stub(`console.log('ffmpeg version 7.1-x Copyright');`);
    vi.stubEnv('PATH', `/nowhere:${folder}`);
    expect(await findFfmpeg()).toEqual({ path, version: '7.1-x' });
  });
});

test('without ffmpeg, the format is named', async () => {
  vi.stubEnv('PATH', '');
  expect(await findFfmpeg()).toBeUndefined();
  await expect(decodeAudio(mp4, { name: 'talk.m4a' })).rejects.toMatchObject({
    code: 'audio/unsupported-format',
    message: 'talk.m4a is MP4 or M4A, which needs ffmpeg, and no ffmpeg was found',
    remedy: expect.stringContaining('Install ffmpeg'),
  });
  await expect(decodeAudio(Uint8Array.of(1, 2, 3, 200), { name: 'a' })).rejects.toMatchObject({
    code: 'audio/not-audio',
  });
});

test('an ffmpeg that is not there is a fault of the machine', async () => {
  const decoding = decodeAudio(webm, { name: 'a', ffmpeg: join(folder, 'none') });
  await expect(decoding).rejects.toMatchObject({ code: 'audio/ffmpeg', exitCode: 1 });
});

const installed = (await findFfmpeg()) !== undefined;
test.skipIf(!installed)('the real ffmpeg decodes M4A (skipped where there is none)', async () => {
  const m4a = new Uint8Array(await readFile(new URL('../fixtures/mono.m4a', import.meta.url)));
  const decoded = await decodeAudio(m4a, { name: 'mono.m4a' });
  expect(decoded).toMatchObject({ rateHz: 16_000, format: 'mov' });
  const cut = m4a.subarray(0, 200);
  await expect(decodeAudio(cut, { name: 'cut.m4a' })).rejects.toMatchObject({ code: 'audio/corrupt' });
});
