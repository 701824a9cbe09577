import type { RecogniserHost } from '@parlando/core';
import { describe, expect, it } from 'vitest';
import { folderOf, refusal } from '../reading/folder.test.sample.ts';
import { context, jsonl, noHost, optionsOf, runnerOf } from '../run-task.test.sample.ts';
import { systemsCommand } from '../task.ts';
import { wordReportSchema } from '../words/word-report.ts';
import { systemsTask } from './systems-task.ts';

/** Hears what each model heard in each recording, by the recording's name. */
function hostOf(heard: Readonly<Record<string, Readonly<Record<string, string>>>>): RecogniserHost {
  return {
    find: async () => {},
    open: async (model) => ({
      recognise: async (audio) => ({
        text: heard[model]![audio.replace(/^.*\//, '')]!,
        soundSeconds: 4,
      }),
      close: async () => {},
    }),
    soundSeconds: async () => 4,
  };
}

const task = systemsTask(
  hostOf({
    tiny: { 'a.wav': 'we met hen', 'b.wav': 'good knight' },
    base: { 'a.wav': 'We met him.', 'b.wav': 'good knight' },
  }),
);
const run = runnerOf(systemsCommand, task);

const manifest = jsonl(
  { audio: 'sound/a.wav', text: 'We met him.', speaker: 'ann' },
  { audio: 'sound/b.wav', text: 'Good night.', speaker: 'bob' },
);
/** That there are such files is looked at; the hosts of these tests know what is in them. */
const recorded = { 'manifest.jsonl': manifest, 'sound/a.wav': '', 'sound/b.wav': '' };

describe('evaluate systems', () => {
  it('runs every model over the recordings of a manifest', async () => {
    const folder = folderOf(recorded);
    const report = await run([`${folder}/manifest.jsonl`], { system: ['tiny', 'base'], by: ['speaker'] });
    expect(
      report.systems.map(({ name, totals, speed }) => [name, totals[0]!.wer, speed!.soundSeconds]),
    ).toEqual([
      ['tiny', 2 / 5, 8],
      ['base', 1 / 5, 8],
    ]);
    expect(report.systems[1]!.groups.map(({ value, wer }) => [value, wer])).toEqual([
      ['ann', 0],
      ['bob', 1 / 2],
    ]);
    expect(report.rows.map(({ id, audio }) => [id, audio])).toEqual([
      ['sound/a.wav', 'sound/a.wav'],
      ['sound/b.wav', 'sound/b.wav'],
    ]);
    expect(report.differences).toMatchObject([{ first: 'tiny', second: 'base', difference: 1 / 5 - 2 / 5 }]);
  });

  it('puts the speed right below the errors, and is a report of words as JSON', async () => {
    const folder = folderOf(recorded);
    const report = await run([`${folder}/manifest.jsonl`], { system: ['tiny'] });
    const [head, speed] = task.render(report, 'text').split('\n\n').slice(1);
    expect(head).toMatch(/^system +WER %/);
    expect(speed).toMatch(
      /^Speed\nsystem +real-time factor +x real time +p50 s +p95 s +p99 s +CPU s +load s +peak MB\ntiny /,
    );
    expect(task.render(report, 'md')).toContain('## Speed');
    expect(wordReportSchema.parse(JSON.parse(task.render(report, 'json')))).toEqual(report);
  });

  it('sets a command beside a model; audio paths count from the folder of the manifest', async () => {
    const folder = folderOf({
      'in/manifest.csv': 'audio,text\na.wav,We met him.\n',
      'in/a.wav': '',
      'in/a.wav.txt': 'we met jim\n',
    });
    const report = await run([`${folder}/in/manifest.csv`], { system: ['base', 'cmd: cat {audio}.txt'] });
    expect(
      report.systems.map(({ name, source, totals }) => [name, source, totals[0]!.substitutions]),
    ).toEqual([
      ['base', 'base', 0],
      ['cat', 'cmd: cat {audio}.txt', 1],
    ]);
  });

  it('tells how far it is', async () => {
    const folder = folderOf(recorded);
    const seen: string[] = [];
    const options = optionsOf(systemsCommand.options, { system: ['tiny', 'base'] });
    await task.run([`${folder}/manifest.jsonl`], options, {
      ...context,
      onProgress: ({ done, total, unit }) => seen.push(`${done} of ${total} ${unit}`),
    });
    expect(seen).toEqual([
      '1 of 4 recordings',
      '2 of 4 recordings',
      '3 of 4 recordings',
      '4 of 4 recordings',
    ]);
  });
});

describe('what is refused before anything runs', () => {
  const refusedRun = async (files: Readonly<Record<string, string>>, system: readonly string[]) => {
    const folder = folderOf(files);
    const [name] = Object.keys(files);
    return refusal(runnerOf(systemsCommand, systemsTask(noHost))([`${folder}/${name}`], { system }), folder);
  };

  it('a call without a system', async () => {
    expect(await refusedRun({ 'm.jsonl': manifest }, [])).toEqual({
      code: 'evaluate/no-system',
      message: 'no recogniser is named',
      remedy: 'parlando evaluate systems m.jsonl --system moonshine-base',
    });
  });

  it('a manifest without recordings', async () => {
    expect(await refusedRun({ 'm.jsonl': jsonl({ id: 'a', text: 'yes' }) }, ['tiny'])).toMatchObject({
      code: 'evaluate/no-audio',
      message: 'm.jsonl, line 1: row a names no recording',
    });
  });

  it('recordings that are not there, before hours go into the others', async () => {
    expect(await refusedRun({ 'm.jsonl': manifest, 'sound/a.wav': '' }, ['tiny'])).toEqual({
      code: 'evaluate/missing-recording',
      message: 'm.jsonl, line 2: there is no file sound/b.wav',
      remedy: 'correct the paths, which count from the folder of the manifest, or take the rows out',
    });
    expect((await refusedRun({ 'm.jsonl': manifest }, ['cmd: my-asr {audio}'])).message).toBe(
      'm.jsonl, line 1: there is no file sound/a.wav; 2 of 2 recordings are missing',
    );
  });

  it('a command without a place for the recording', async () => {
    expect((await refusedRun({ 'm.jsonl': manifest }, ['cmd: my-asr'])).code).toBe('evaluate/no-audio-place');
  });

  it('a group that the manifest does not have', async () => {
    const folder = folderOf({ 'm.jsonl': manifest });
    const running = runnerOf(systemsCommand, systemsTask(noHost))([`${folder}/m.jsonl`], {
      system: ['tiny'],
      by: ['noise'],
    });
    expect((await refusal(running, folder)).code).toBe('evaluate/unknown-group');
  });
});
