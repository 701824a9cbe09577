import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Transcript } from '@parlando/core';
import { transcriptSchema } from '@parlando/core/transcript-schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bin, run, shell } from './testing/spawn-command.ts';

// The real command with a real model on real sound, as people start it.
const sample = (name: string) => fileURLToPath(new URL(`../../../samples/${name}`, import.meta.url));
const street = sample('street.wav');
const tiny = ['--model', 'moonshine-tiny-en'];
const transcribe = (...args: string[]) => run(bin, ['transcribe', ...args, ...tiny]);
const parsed = (json: string): Transcript => transcriptSchema.parse(JSON.parse(json));
const said = ({ segments }: Transcript) => segments.map(({ text }) => text).join(' ');

let folder: string;
/** What was heard in the street, by the form it was written in. */
let written: Readonly<Record<string, string>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parlando-end-'));
  const output = join(folder, 'street');
  const ended = await transcribe(street, '-o', output, '--format', 'text,json,srt,vtt,md');
  expect(ended).toEqual({ code: 0, stdout: '', stderr: `1 written to ${output}\n` });
  const files = readdirSync(output).filter((name) => name.startsWith('street.'));
  written = Object.fromEntries(
    files.map((name) => [name.slice(7), readFileSync(join(output, name), 'utf8')]),
  );
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('each form of a result', () => {
  test('has its file', () => {
    expect(Object.keys(written).sort()).toEqual(['json', 'md', 'srt', 'txt', 'vtt']);
  });

  test('text', () => {
    expect(written['txt']).toMatch(/^\S.*central station.*\n$/);
  });

  test('JSON is what the schema says', () => {
    const transcript = parsed(written['json']!);
    expect(transcript).toMatchObject({
      id: 'street',
      audio: { source: 'street.wav', channels: 1 },
      warnings: [],
    });
    expect(`${said(transcript)}\n`).toBe(written['txt']);
    expect(transcript.timing.seconds).toBeGreaterThan(0);
    for (const { start, end } of transcript.segments[0]!.words) {
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(transcript.audio.duration);
    }
  });

  test('SubRip', () => {
    expect(written['srt']).toMatch(/^1\n00:00:0\d,\d{3} --> 00:00:0\d,\d{3}\n\S/);
    expect(written['srt']!.replaceAll('\n', ' ')).toContain('central station');
  });

  test('WebVTT', () => {
    expect(written['vtt']).toMatch(/^WEBVTT\n\n00:00:0\d\.\d{3} --> 00:00:0\d\.\d{3}\n\S/);
  });

  test('Markdown', () => {
    expect(written['md']).toMatch(/^# street\.wav\n\n/);
    expect(written['md']).toContain('moonshine-tiny-en');
  });
});

test('without a folder the text goes to standard output, alone', async () => {
  expect(await transcribe(street)).toEqual({ code: 0, stdout: written['txt'], stderr: '' });
});

test('a rerun skips what is done', async () => {
  const output = join(folder, 'street');
  const again = await transcribe(street, '-o', output, '--format', 'text,json,srt,vtt,md');
  expect(again).toEqual({
    code: 0,
    stdout: '',
    stderr: `0 written to ${output}, 1 done before and skipped (--force does them again)\n`,
  });
});

test('nothing is left in the home folder but the cache', async () => {
  const env = { HOME: folder, XDG_CACHE_HOME: join(folder, '.cache'), PARLANDO_CACHE: '' };
  const before = readdirSync(folder);
  expect(await run(bin, ['transcribe', street, ...tiny], { env })).toMatchObject({ code: 0, stderr: '' });
  expect(readdirSync(folder).filter((name) => !before.includes(name))).toEqual(['.cache']);
  expect(readdirSync(join(folder, '.cache'))).toEqual(['parlando']);
});

test('standard input is heard as the file is', async () => {
  const line = `cat "${street}" | $CLI transcribe - ${tiny.join(' ')} --format json`;
  const ended = await shell(bin, line, folder);
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  const heard = parsed(ended.stdout);
  expect(heard).toMatchObject({ id: 'stdin', audio: { source: '-' } });
  expect(heard.segments).toEqual(parsed(written['json']!).segments);
});

test('one thread and two give the same, apart from the time it took', async () => {
  const heard = async (threads: string) => {
    const args = [sample('support-call.wav'), '--channels', 'split', '--format', 'json', '--nbest', '2'];
    const ended = await transcribe(...args, '--threads', threads);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    return { ...parsed(ended.stdout), timing: undefined };
  };
  const [one, two] = [await heard('1'), await heard('2')];
  expect(one.segments.length).toBeGreaterThan(4);
  expect(new Set(one.segments.map(({ channel }) => channel))).toEqual(new Set([0, 1]));
  expect(two).toEqual(one);
});

test('a known text is given its times', async () => {
  const text = 'Call a taxi to the central station, please.';
  const ended = await run(bin, ['align', street, text, ...tiny]);
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  const { segments } = parsed(ended.stdout);
  expect(segments[0]!.words.map((word) => word.text)).toEqual(text.split(' '));
});

describe('what goes wrong', () => {
  test('a file that is not there is named, with a way out; the others are heard', async () => {
    const ended = await transcribe('no-such.wav', street);
    expect(ended.code).toBe(1);
    expect(ended.stdout).toBe(written['txt']);
    expect(ended.stderr).toMatch(
      /^error: there is no file no-such\.wav \[audio\/missing-file\]\n {2}fix: \S/,
    );
  });

  test('an unknown model is a wrong call, and the models that exist are named', async () => {
    const ended = await run(bin, ['transcribe', street, '--model', 'moonshine-huge']);
    expect(ended).toEqual({
      code: 2,
      stdout: '',
      stderr:
        `error: there is no model "moonshine-huge" [models/unknown]\n` +
        '  fix: use moonshine-base-en, moonshine-tiny-en, or the path of a folder\n',
    });
  });

  test('a range after the end, an empty file, and a text that is too long', async () => {
    const late = await transcribe(street, '--from', '1:00');
    expect(late).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('[transcribe/range]'),
    });
    const empty = await shell(bin, `: | $CLI transcribe - ${tiny.join(' ')}`, folder);
    expect(empty).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('[audio/empty]') });
    const long = await run(bin, ['align', street, 'word '.repeat(600), ...tiny]);
    expect(long).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('[transcribe/text-too-long]'),
    });
  });

  test('nothing half-done is left where it failed', async () => {
    const output = join(folder, 'failed');
    expect((await transcribe('no-such.wav', '-o', output)).code).toBe(1);
    expect(existsSync(output) ? readdirSync(output).filter((name) => !name.startsWith('.')) : []).toEqual([]);
  });
});
