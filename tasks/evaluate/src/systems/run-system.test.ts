import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import type { RecogniserHost } from '@parlando/core';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { folderOf } from '../reading/folder.test.sample.ts';
import { noHost } from '../run-task.test.sample.ts';
import { parseSystems, runSystem } from './run-system.ts';

const never = new AbortController().signal;

/** Recordings of ten seconds each; their text lies beside them. */
const lengths: RecogniserHost = { ...noHost, soundSeconds: async () => 10 };

async function runCommand(command: string, recordings: readonly string[], signal = never) {
  const [system] = parseSystems([`cmd: ${command}`]);
  return runSystem(system!, lengths, recordings, { threads: 1, signal }, () => {});
}

describe('parseSystems', () => {
  const names = (...given: string[]) => parseSystems(given).map(({ name }) => name);

  it('gives a command the name that stands before it', () => {
    expect(names('mine v2=cmd: asr {audio}', 'cmd: /opt/asr {audio}')).toEqual(['mine v2', 'asr']);
  });

  it('calls models by their id, commands by their program', () => {
    expect(
      names('moonshine-tiny', 'moonshine-base@models/base', 'cmd: /opt/asr/bin/my-asr -f {audio}'),
    ).toEqual(['moonshine-tiny', 'moonshine-base', 'my-asr']);
  });

  it('calls by all that was given what would be called the same', () => {
    expect(names('tiny@a', 'tiny@b', 'cmd: asr {audio}', 'cmd: asr --fast {audio}', 'base')).toEqual([
      'tiny@a',
      'tiny@b',
      'cmd: asr {audio}',
      'cmd: asr --fast {audio}',
      'base',
    ]);
  });

  it('refuses the same one twice', () => {
    expect(() => names('tiny', 'tiny')).toThrow(expect.objectContaining({ code: 'evaluate/same-name' }));
  });

  it('refuses a command that does not say where the recording goes', () => {
    expect(() => names('cmd: my-asr --fast')).toThrow(
      expect.objectContaining({
        code: 'evaluate/no-audio-place',
        remedy: "write {audio} in its place: --system 'cmd: my-asr --fast {audio}'",
      }),
    );
  });
});

describe('a model', () => {
  it('is opened by its id and folder, asked for each recording in turn, and closed', async () => {
    const calls: string[] = [];
    const host: RecogniserHost = {
      ...noHost,
      async open(model, folder) {
        calls.push(`open ${model} in ${folder}`);
        return {
          recognise: async (audio) => {
            calls.push(`hear ${audio}`);
            return { text: audio.toUpperCase(), soundSeconds: 2 };
          },
          close: async () => void calls.push('close'),
        };
      },
    };
    const [system] = parseSystems(['tiny@models/tiny']);
    const run = await runSystem(system!, host, ['a.wav', 'b.wav'], { threads: 1, signal: never }, () =>
      calls.push('done'),
    );
    expect(calls).toEqual(['open tiny in models/tiny', 'hear a.wav', 'done', 'hear b.wav', 'done', 'close']);
    expect(run.texts).toEqual(['A.WAV', 'B.WAV']);
    expect(run.speed.soundSeconds).toBe(4);
    expect(run.speed.realTimeFactor).toBeCloseTo(run.speed.wallSeconds / 4, 12);
    expect(run.speed.cpuSeconds).toBeGreaterThanOrEqual(0);
    expect(run.speed.peakMegabytes).toBeGreaterThan(10);
  });

  it('is closed when it fails', async () => {
    let isClosed = false;
    const host: RecogniserHost = {
      ...noHost,
      find: async () => {},
      open: async () => ({
        recognise: () => Promise.reject(new Error('out of memory')),
        close: async () => {
          isClosed = true;
        },
      }),
    };
    const [system] = parseSystems(['tiny']);
    await expect(
      runSystem(system!, host, ['a.wav'], { threads: 1, signal: never }, () => {}),
    ).rejects.toThrow('out of memory');
    expect(isClosed).toBe(true);
  });
});

describe('a command', () => {
  it('gives its standard output as the text', async () => {
    const folder = folderOf({ 'a.wav.txt': 'Hello there.\n', 'b.wav.txt': '  see you \n' });
    const { texts, speed } = await runCommand('cat {audio}.txt', [`${folder}/a.wav`, `${folder}/b.wav`]);
    expect(texts).toEqual(['Hello there.', 'see you']);
    expect(speed).toMatchObject({
      soundSeconds: 20,
      cpuSeconds: null,
      loadSeconds: null,
      peakMegabytes: null,
    });
    expect(speed.latency.p50).toBeGreaterThan(0);
  });

  it.each(['cat {audio}', 'cat "{audio}"', "cat '{audio}'", 'cat < {audio} | cat'])(
    '%s: the path is one word, whatever is in it',
    async (command) => {
      const folder = folderOf({});
      mkdirSync(`${folder}/two  words; $(exit 3)`);
      const audio = `${folder}/two  words; $(exit 3)/it's "a" $1 {audio}.wav`;
      writeFileSync(audio, 'heard');
      expect((await runCommand(command, [audio])).texts).toEqual(['heard']);
    },
  );

  it('is not charged for the time in which the length of the recording is read', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const slow: RecogniserHost = {
      ...noHost,
      soundSeconds: async () => {
        vi.advanceTimersByTime(60_000);
        return 10;
      },
    };
    const [system] = parseSystems(['cmd: echo {audio}']);
    const { speed } = await runSystem(system!, slow, ['a.wav'], { threads: 1, signal: never }, () => {});
    expect(speed).toMatchObject({ soundSeconds: 10, wallSeconds: 0 });
  });

  it('that fails is named, with the last that it said', async () => {
    await expect(
      runCommand('echo oh no >&2; echo {audio} is noise >&2; exit 7', ['a.wav']),
    ).rejects.toMatchObject({
      code: 'evaluate/command-failed',
      message:
        'the command "echo oh no >&2; echo {audio} is noise >&2; exit 7" ended with 7 on a.wav: a.wav is noise',
    });
    await expect(runCommand('no-such-program {audio}', ['a.wav'])).rejects.toMatchObject({
      code: 'evaluate/command-failed',
      message: expect.stringMatching(
        /^the command "no-such-program \{audio\}" ended with 127 on a\.wav: .*not found/,
      ),
    });
  });

  it('is stopped with the run', async () => {
    const controller = new AbortController();
    const running = runCommand('exec sleep 20 {audio}', ['1'], controller.signal);
    setTimeout(() => controller.abort(), 50);
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('is stopped with all that it started', async () => {
    const folder = folderOf({});
    const controller = new AbortController();
    const inner =
      "trap 'echo > {audio}.ended; exit' TERM; echo > {audio}.begun; while :; do sleep 0.02; done";
    const running = runCommand(`(${inner}) & wait; echo late`, [`${folder}/a`], controller.signal);
    await vi.waitFor(() => expect(existsSync(`${folder}/a.begun`)).toBe(true));
    controller.abort();
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    await vi.waitFor(() => expect(existsSync(`${folder}/a.ended`)).toBe(true));
  });

  it('that prints other bytes than UTF-8 is told, and not read as a text without words', async () => {
    await expect(runCommand("printf '\\377\\376'; : {audio}", ['a.wav'])).rejects.toMatchObject({
      code: 'evaluate/command-not-utf8',
      message: expect.stringContaining('on a.wav'),
    });
  });
});
