import { UsageError } from '@parlando/core';
import { type Normalizer, parlandoEnglish, whisperBasic, whisperEnglish } from '@parlando/metrics';

/** Words as written, cut at white space: case, punctuation and format count. */
const none: Normalizer = {
  name: 'none',
  version: 1,
  normalize: (text) => text,
  words: (text) => text.split(/\s+/u).filter((word) => word !== ''),
  explain: () => [],
};

const rulers: readonly Normalizer[] = [none, whisperEnglish, whisperBasic, parlandoEnglish];

/**
 * The rulers of these names, in their order, each once.
 *
 * @throws UsageError `evaluate/unknown-normalizer`
 */
export function rulersOf(names: readonly string[]): readonly [Normalizer, ...Normalizer[]] {
  const [first, ...others] = [...new Set(names)].map(rulerOf);
  if (first !== undefined) return [first, ...others];
  throw new UsageError('evaluate/no-normalizer', 'no ruler is named', {
    remedy: `name one of ${rulers.map(({ name }) => name).join(', ')}`,
  });
}

/**
 * The ruler of a command that measures by one.
 *
 * @throws UsageError `evaluate/unknown-normalizer`, `evaluate/one-normalizer` if several are named
 */
export function oneRuler(names: readonly string[]): Normalizer {
  const [ruler, ...others] = rulersOf(names);
  if (others.length === 0) return ruler;
  throw new UsageError('evaluate/one-normalizer', `this is measured by one ruler, not ${1 + others.length}`, {
    remedy: 'name one after --normalizer and call again for another',
  });
}

function rulerOf(name: string): Normalizer {
  const found = rulers.find((ruler) => ruler.name === name);
  if (found !== undefined) return found;
  throw new UsageError('evaluate/unknown-normalizer', `there is no normalizer "${name}"`, {
    remedy: `it is one of ${rulers.map((ruler) => ruler.name).join(', ')}`,
  });
}
