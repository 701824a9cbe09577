import { loadRuntime } from './runtime.ts';
import { sha256 } from './store/checksum.ts';
import { locateFile, packagedModels } from './store/manifest.ts';

/** A model that an installed weights package offers, whether or not its files are there. */
export interface ListedModel {
  readonly id: string;
  readonly summary: string;
  readonly bytes: number;
  readonly licence: string;
  /** Over the SHA-256 of all its files: changes when any of them does. */
  readonly sha256: string;
  /** Where its files lie; undefined when some are missing. */
  readonly location: string | undefined;
  /** The package that carries it. */
  readonly source: string;
}

/** The models that installed packages offer. */
export async function listModels(): Promise<ListedModel[]> {
  return (await packagedModels()).map((model) => {
    const files = Object.values(model.files).sort((a, b) => b.bytes - a.bytes);
    const paths = files.map((file) => locateFile(model, file));
    return {
      id: model.id,
      summary: model.summary,
      bytes: files.reduce((sum, file) => sum + file.bytes, 0),
      licence: model.licence,
      sha256: sha256(...files.map((file) => file.sha256)),
      location: paths.includes(undefined) ? undefined : paths[0],
      source: model.package,
    };
  });
}

/**
 * The id that a shorter name stands for: `moonshine-base` for `moonshine-base-en`, where that is the only one so begun.
 * A name that stands for none is returned as it is.
 */
export async function modelIdOf(name: string): Promise<string> {
  const ids = (await packagedModels()).map(({ id }) => id);
  const [only, ...others] = ids.filter((id) => id.startsWith(`${name}-`));
  return !ids.includes(name) && only !== undefined && others.length === 0 ? only : name;
}

/** The runtime at hand, or what is missing and what to do about it. */
export type RuntimeReport =
  | { readonly name: string; readonly version: string }
  | { readonly missing: string; readonly remedy: string };

/** The runtime that models would run on, or what to do to get one. */
export async function runtimeReport(): Promise<RuntimeReport> {
  try {
    const [name = '', version = ''] = (await loadRuntime()).name.split(' ');
    return { name, version };
  } catch (error) {
    const remedy = error instanceof Error && 'remedy' in error ? String(error.remedy) : '';
    return { missing: error instanceof Error ? error.message : String(error), remedy };
  }
}
