import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { median } from '@parlando/metrics';
import type { Section } from '../section.ts';
import { type Clip, readClips, readSamples } from '../speech-data.ts';
import { LineProcess } from './processes/line-process.ts';
import { layOutPeerModel } from './processes/peer-models.ts';

const clipsTimed = 20;

export const speed: Section = {
  name: 'speed',
  title: 'CPU seconds, memory and threads, beside transformers.js (q8, one thread)',
  async run(report) {
    const folder = await mkdtemp(join(tmpdir(), 'parlando-bench-'));
    try {
      const clips = await readClips();
      const short = clips.filter(({ set }) => set === 'libri-other').slice(0, clipsTimed);
      const [files = [], [jfk = ''] = [], [long = ''] = []] = await Promise.all(
        [short, clips.filter(({ id }) => id === 'jfk'), clips.filter(({ set }) => set === 'long-tts')].map(
          (list) => writeRaw(folder, list),
        ),
      );
      const seconds = short.reduce((sum, { duration }) => sum + duration, 0);
      const ours = await bundled('bench/transcribe/processes/our-process.ts');
      const our = (size: string, threads = 1): string[] => [
        process.execPath,
        ours,
        `moonshine-${size}-en`,
        String(threads),
      ];
      const peer = await peerCommand(folder);

      const single = await interleaved(files, our('tiny'), peer);
      const figures = [single.ours, single.theirs].map((cpu) => (cpu / seconds).toFixed(4));
      report({
        what: `CPU of tiny over transformers.js, ${clipsTimed} clips`,
        measured: single.ours / single.theirs,
        must: 0.52,
        goal: 0.33,
        unit: 'x',
        better: 'lower',
        note: `${figures.join(' against ')} CPU s a second of sound`,
      });

      // Once unmeasured, so that the prepared graphs are in the cache as they are from the second run on.
      await cold(our('tiny'), jfk);
      const [first, theirs] = await repeated(
        5,
        () => cold(our('tiny'), jfk),
        () => cold(peer, jfk),
      );
      report({
        what: 'load and first transcript of 11 s, cold process, CPU, over transformers.js',
        measured: first / theirs,
        must: 0.75,
        goal: 0.4,
        unit: 'x',
        better: 'lower',
        note: `${first.toFixed(2)} against ${theirs.toFixed(2)} CPU s`,
      });

      for (const [size, must, goal] of [
        ['tiny', 320, 220],
        ['base', 440, 330],
      ] as const) {
        await cold(our(size), jfk);
        const process = await LineProcess.start(our(size));
        const { rss = Number.NaN } = await process.ask(jfk);
        await process.stop();
        report({ what: `peak memory, ${size}, single clip, MB`, measured: rss, must, goal, better: 'lower' });
      }

      for (const size of ['tiny', 'base']) {
        const [one, two] = await threads(our(size, 1), our(size, 2), long);
        report({
          what: `two threads against one, wall, long-tts, ${size}`,
          measured: one / two,
          must: 1.7,
          goal: 1.9,
          unit: 'x',
          better: 'higher',
          note: `${one.toFixed(2)} against ${two.toFixed(2)} s`,
        });
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** The JavaScript of one of our processes. The bundler knows its place by its own path, so it stays out of ours. */
async function bundled(script: string): Promise<string> {
  const { bundleScript } = await import(pathToFileURL(join(process.cwd(), 'scripts/build.js')).href);
  return bundleScript(join(process.cwd(), script));
}

async function writeRaw(folder: string, clips: readonly Clip[]): Promise<string[]> {
  return Promise.all(
    clips.map(async (clip) => {
      const samples = await readSamples(clip);
      const file = join(folder, `${clip.id}.f32`);
      await writeFile(file, new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength));
      return file;
    }),
  );
}

async function peerCommand(folder: string): Promise<string[]> {
  const script = join(process.cwd(), 'bench/peers/transformers-asr.js');
  if (!existsSync(join(process.cwd(), 'bench/peers/node_modules'))) {
    throw new Error('the peers are not installed: npm ci --ignore-scripts --prefix bench/peers');
  }
  await layOutPeerModel(folder, 'tiny');
  return [process.execPath, script, folder, 'moonshine-tiny'];
}

/** CPU seconds of both over the same files, turn about; the first file warms both up and is not counted. */
async function interleaved(
  files: readonly string[],
  ours: string[],
  theirs: string[],
): Promise<{ ours: number; theirs: number }> {
  const [a, b] = [await LineProcess.start(ours), await LineProcess.start(theirs)];
  await a.ask(files[0] ?? '');
  await b.ask(files[0] ?? '');
  const sums = { ours: 0, theirs: 0 };
  for (const file of files) {
    sums.ours += (await a.ask(file)).cpu;
    sums.theirs += (await b.ask(file)).cpu;
  }
  await a.stop();
  await b.stop();
  return sums;
}

/** CPU seconds of a fresh process from its start to its first transcript. */
async function cold(command: string[], file: string): Promise<number> {
  const process = await LineProcess.start(command);
  const { all } = await process.ask(file);
  await process.stop();
  return all;
}

/** Medians of both, turn about. */
async function repeated(
  times: number,
  a: () => Promise<number>,
  b: () => Promise<number>,
): Promise<[number, number]> {
  const [first, second]: [number[], number[]] = [[], []];
  for (let time = 0; time < times; time++) {
    first.push(await a());
    second.push(await b());
  }
  return [median(first), median(second)];
}

/** Wall seconds of a long file, medians of three, turn about; the first turn is not counted. */
async function threads(one: string[], two: string[], file: string): Promise<[number, number]> {
  const wall = async (process: LineProcess): Promise<number> => (await process.ask(file)).wall ?? Number.NaN;
  const [a, b] = [await LineProcess.start(one), await LineProcess.start(two)];
  await wall(a);
  await wall(b);
  const medians = await repeated(
    3,
    () => wall(a),
    () => wall(b),
  );
  await a.stop();
  await b.stop();
  return medians;
}
