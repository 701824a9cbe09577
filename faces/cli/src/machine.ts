import type { Ffmpeg } from '@parlando/audio';
import type { ListedModel, RuntimeReport } from '@parlando/models';

/** What the reports ask of the foundation. */
export interface Machine {
  runtimeReport(): Promise<RuntimeReport>;
  listModels(): Promise<readonly ListedModel[]>;
  cacheFolder(): string;
  isCacheWritable(): boolean;
  findFfmpeg(): Promise<Ffmpeg | undefined>;
}

/** The machine that this process runs on. */
export async function thisMachine(): Promise<Machine> {
  const { cacheFolder, isCacheWritable, listModels, runtimeReport } = await import('@parlando/models');
  const { findFfmpeg } = await import('@parlando/audio');
  return { cacheFolder, findFfmpeg, isCacheWritable, listModels, runtimeReport };
}
