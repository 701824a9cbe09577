/** A model as the store of models tells of it. */
export interface ListedModel {
  readonly id: string;
  readonly summary: string;
  readonly bytes: number;
  readonly licence: string;
  readonly sha256: string;
  /** Where it lies on this machine, if it does. */
  readonly location: string | undefined;
  /** Where it can be had. */
  readonly source: string;
}

/** The runtime in use, or how to get one. */
export type RuntimeReport =
  | { readonly name: string; readonly version: string }
  | { readonly missing: string; readonly remedy: string };

/** What the reports ask of the foundation. */
export interface Machine {
  runtimeReport(): Promise<RuntimeReport>;
  listModels(): Promise<readonly ListedModel[]>;
  cacheFolder(): string;
  /** The ffmpeg on the PATH, if one is installed. */
  findFfmpeg(): Promise<{ readonly path: string; readonly version: string } | undefined>;
}

/** The machine that this process runs on. */
export async function thisMachine(): Promise<Machine> {
  const models = await import('@parlando/models');
  const audio = await import('@parlando/audio');
  // The doors of both packages are being built; this goes when their types are there.
  return { ...models, ...audio } as unknown as Machine;
}
