import { availableParallelism } from 'node:os';
import type { ListedModel, Machine, RuntimeReport } from './machine.ts';
import { defaultThreads } from './threads.ts';

/** One thing looked at. `note`: works without it, but not everything; `bad`: transcription cannot work. */
export interface Finding {
  readonly what: string;
  readonly state: 'ok' | 'note' | 'bad';
  readonly found: string;
  /** What to do about it. */
  readonly remedy?: string;
}

/** Looks at all that transcription stands on. */
export async function examine(machine: Machine): Promise<Finding[]> {
  return [
    judgeRuntime(await machine.runtimeReport()),
    judgeNode(process.versions.node),
    { what: 'threads', state: 'ok', found: `${defaultThreads()} (${availableParallelism()} cores)` },
    ...judgeModels(await machine.listModels()),
    { what: 'cache', state: 'ok', found: machine.cacheFolder() },
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

/** One model is enough; those that are not here are only mentioned. */
function judgeModels(models: readonly ListedModel[]): Finding[] {
  const isAnyHere = models.some(({ location }) => location !== undefined);
  return models.map(({ id, location, source }) => {
    if (location !== undefined) return { what: 'model', state: 'ok', found: `${id} in ${location}` };
    const state = isAnyHere ? 'note' : 'bad';
    return { what: 'model', state, found: `${id} is not here`, remedy: `it comes from ${source}` };
  });
}

function judgeFfmpeg(ffmpeg: Awaited<ReturnType<Machine['findFfmpeg']>>): Finding {
  if (ffmpeg !== undefined)
    return { what: 'ffmpeg', state: 'ok', found: `${ffmpeg.version} in ${ffmpeg.path}` };
  return {
    what: 'ffmpeg',
    state: 'note',
    found: 'not found; only needed for m4a, video and other rare formats',
    remedy: 'install it: apt install ffmpeg, brew install ffmpeg, or winget install ffmpeg',
  };
}
