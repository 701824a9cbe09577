import { UsageError } from '@parlando/core';

/** A hypothesis on the command line: what it is called and where it lies. */
export interface NamedSource {
  readonly name: string;
  readonly source: string;
}

/**
 * Reads `NAME=FILE` or `FILE`. A file without a name is called by its own, without folder and ending; where two would
 * be called the same, by as many folders as tell them apart.
 *
 * @throws UsageError `evaluate/same-name` if a name is given twice
 */
export function nameSources(given: readonly string[]): NamedSource[] {
  const parsed = given.map((text) => {
    const named = /^([\w .@+-]+)=(.+)$/su.exec(text);
    return named === null
      ? { name: undefined, source: text }
      : { name: named[1] as string, source: named[2] as string };
  });
  const bare = parsed.filter(({ name }) => name === undefined).map(({ source }) => source);
  const shortest = distinctNames(bare);
  const systems = parsed.map(({ name, source }) => ({
    name: name ?? shortest.get(source) ?? source,
    source,
  }));
  const twice = systems.find(({ name }, i) => systems.findIndex((other) => other.name === name) !== i);
  if (twice === undefined) return systems;
  throw new UsageError('evaluate/same-name', `two systems are called ${twice.name}`, {
    remedy: 'give them names: NAME=FILE',
  });
}

function distinctNames(sources: readonly string[]): Map<string, string> {
  const unique = [...new Set(sources)];
  for (let parts = 1; parts < 10; parts++) {
    const names = unique.map((source) => lastParts(source, parts));
    if (new Set(names).size === unique.length)
      return new Map(unique.map((source, i) => [source, names[i] ?? source]));
  }
  return new Map(unique.map((source) => [source, source]));
}

/** The end of a path without its ending; a column keeps its name: `calls.csv#amazon` is `amazon` in `calls`. */
function lastParts(source: string, parts: number): string {
  if (source === '-') return 'stdin';
  const [path = source, column] = source.split('#');
  const folders = path.split(/[/\\]/).filter((part) => part !== '');
  const stem = (folders.pop() ?? path).replace(/\.[a-z0-9]+$/i, '');
  const all = [...folders, stem, ...(column === undefined ? [] : [column])];
  return all.slice(-parts).join('/');
}
