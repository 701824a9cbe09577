import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';

/**
 * A name for the outputs of each source: its base name without the ending. Where two would meet, their folders
 * are kept (from the folder that they share), then the ending too (`a.wav` beside `a.mp3`), then a number.
 */
export function outputNames(sources: readonly string[]): string[] {
  const stem = (source: string) => (source === '-' ? 'stdin' : withoutEnding(basename(source)));
  const names = renameClashes(sources.map(stem), sources, (shared, source) =>
    withFolder(shared, source, stem(source)),
  );
  const longer = renameClashes(names, sources, (shared, source) =>
    withFolder(shared, source, basename(source)),
  );
  return numberClashes(longer);
}

function withoutEnding(name: string): string {
  return name.slice(0, name.length - extname(name).length);
}

function withFolder(shared: string, source: string, name: string): string {
  return source === '-' ? name : join(relative(shared, dirname(resolve(source))), name);
}

function renameClashes(
  names: readonly string[],
  sources: readonly string[],
  rename: (sharedFolder: string, source: string) => string,
): string[] {
  const clashing = clashes(names);
  return names.map((name, index) => {
    const group = clashing.get(fold(name)) ?? [];
    if (group.length < 2) return name;
    const files = group.map((member) => sources[member] ?? '-').filter((source) => source !== '-');
    return rename(sharedFolder(files), sources[index] ?? '-');
  });
}

function numberClashes(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(fold(name)) ?? 0) + 1;
    seen.set(fold(name), count);
    return count === 1 ? name : `${name}-${count}`;
  });
}

function clashes(names: readonly string[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [index, name] of names.entries()) {
    groups.set(fold(name), [...(groups.get(fold(name)) ?? []), index]);
  }
  return groups;
}

/** Some file systems do not tell capitals from small letters. */
function fold(name: string): string {
  return name.toLowerCase();
}

function sharedFolder(files: readonly string[]): string {
  const [first = [], ...rest] = files.map((file) => dirname(resolve(file)).split(sep));
  const depth = first.findIndex((part, level) => rest.some((other) => other[level] !== part));
  return (depth === -1 ? first : first.slice(0, depth)).join(sep) || sep;
}
