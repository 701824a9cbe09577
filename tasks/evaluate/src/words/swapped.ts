import type { RowTable } from '../reading/row.ts';

/**
 * Whether the two sides seem to have changed places, and why. Counts cannot tell (deletions become insertions), so
 * it is told from what the files are called and what they are.
 */
export function swappedNote(reference: RowTable, hypothesis: RowTable): string | undefined {
  const reasons = [
    calls(reference.source, heardName) && `${reference.source} is named like the output of a system`,
    calls(hypothesis.source, saidName) && `${hypothesis.source} is named like a reference`,
    reference.format === 'transcript' &&
      hypothesis.format !== 'transcript' &&
      `${reference.source} was written by a recogniser`,
    hypothesis.format === 'nlp' &&
      reference.format !== 'nlp' &&
      `${hypothesis.source} is a marked-up reference`,
  ].filter((reason) => reason !== false);
  if (reasons.length === 0) return undefined;
  return `are reference and hypothesis swapped? ${reasons.join(', and ')}; the reference comes first`;
}

const saidName = /(^|[^a-z])(refs?|references?|gold|truth|ground|labels?)([^a-z]|$)/i;
const heardName = /(^|[^a-z])(hyps?|hypothes[ie]s|preds?|predictions?|outputs?|asr|decoded)([^a-z]|$)/i;

/** Only the last part of a path and its column tell: a folder `output/` may hold anything. */
function calls(source: string, name: RegExp): boolean {
  const last = source.split(/[/\\]/).at(-1) ?? source;
  const other = name === saidName ? heardName : saidName;
  return name.test(last) && !other.test(last);
}
