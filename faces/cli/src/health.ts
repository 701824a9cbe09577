import { availableParallelism } from 'node:os';
import type { Ffmpeg } from '@parlando/audio';
import type { ListedModel, RuntimeReport } from '@parlando/models';
import type { Machine } from './machine.ts';
import { defaultThreads } from './threads.ts';

/** One thing looked at. `note`: works without it, but not everything; `bad`: transcription cannot work. */
export interface Finding {
  readonly what: string;
  readonly state: 'ok' | 'note' | 'bad';
  readonly found: string;
  /** What to do about it. */
  readonly remedy?: string;
}

/** Looks at all that transcription stands on. Without an `essential` model it cannot work as it is usually called. */
export async function examine(machine: Machine, essential: readonly string[]): Promise<Finding[]> {
  return [
    judgeRuntime(await machine.runtimeReport()),
    judgeNode(process.versions.node),
    { what: 'threads', state: 'ok', found: `${defaultThreads()} (${availableParallelism()} cores)` },
    ...judgeModels(await machine.listModels(), essential),
    judgeCache(machine),
    judgeFfmpeg(await machine.findFfmpeg()),
  ];
}

function judgeRuntime(report: RuntimeReport): Finding {
  if ('name' in report) return { what: 'runtime', state: 'ok', found: `${report.name} ${report.version}` };
  return { what: 'runtime', state: 'bad', found: report.missing, remedy: report.remedy };
}

function judgeNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isEnough = major > 20 || (major === 20 && minor >= 19);
  if (isEnough) return { what: 'node', state: 'ok', found: version };
  return { what: 'node', state: 'bad', found: version, remedy: 'install Node 20.19 or newer' };
}

function judgeModels(models: readonly ListedModel[], essential: readonly string[]): Finding[] {
  const unknown = essential.filter((id) => !models.some((model) => model.id === id));
  return [
    ...models.map(({ id, location, source }) => judgeModel(id, location, source, essential.includes(id))),
    ...unknown.map((id) => judgeModel(id, undefined, homeOf(id), true)),
  ];
}

/** The package that brings a model of which nothing is installed, not even its manifest. */
function homeOf(id: string): string {
  return id === 'silero-vad' ? '@parlando/model-silero-vad' : '@parlando/model-moonshine-en';
}

function judgeModel(id: string, location: string | undefined, source: string, isEssential: boolean): Finding {
  if (location !== undefined) return { what: 'model', state: 'ok', found: `${id} in ${location}` };
  const state = isEssential ? 'bad' : 'note';
  return { what: 'model', state, found: `${id} is not here`, remedy: `npm i ${source}` };
}

function judgeCache(machine: Machine): Finding {
  const folder = machine.cacheFolder();
  if (machine.isCacheWritable()) return { what: 'cache', state: 'ok', found: folder };
  return {
    what: 'cache',
    state: 'note',
    found: `${folder} cannot be written; what it lacks goes to the temporary folder`,
    remedy: 'set PARLANDO_CACHE to a folder that can be written',
  };
}

function judgeFfmpeg(ffmpeg: Ffmpeg | undefined): Finding {
  if (ffmpeg !== undefined)
    return { what: 'ffmpeg', state: 'ok', found: `${ffmpeg.version} in ${ffmpeg.path}` };
  return {
    what: 'ffmpeg',
    state: 'note',
    found: 'not found; only needed for m4a, video and other rare formats',
    remedy: 'install it: apt install ffmpeg, brew install ffmpeg, or winget install ffmpeg',
  };
}
