import {
  alignWords,
  blockBootstrapInterval,
  rateInterval,
  seededRandom,
  wordErrorRate,
  wordErrors,
} from '@parlando/metrics';
import type { Section } from '../section.ts';

const cases = 10_000;

/** What must hold for every pair of texts. */
export const laws: Section = {
  name: 'laws',
  title: `what must hold for any texts, ${cases} random cases each`,
  async run(report) {
    const random = seededRandom(20_261_124);
    const below = (bound: number): number => Math.floor(random() * bound);
    const text = (): string[] =>
      Array.from({ length: below(below(10) === 0 ? 150 : 25) }, () => `w${below(12)}`);
    const hold = (what: string, law: () => boolean): void => {
      let broken = 0;
      for (let i = 0; i < cases; i++) if (!law()) broken++;
      report({ what, measured: broken, must: 0, better: 'lower' });
    };
    hold('WER of a text against itself is 0: broken', () => {
      const a = text();
      return wordErrorRate(wordErrors(a, a)) === 0;
    });
    hold('swapping sides keeps the errors, insertions less deletions change sign: broken', () => {
      const [there, back] = swapped(text(), text());
      return (
        there.substitutions + there.deletions + there.insertions ===
          back.substitutions + back.deletions + back.insertions &&
        there.insertions - there.deletions === back.deletions - back.insertions
      );
    });
    hold('an alignment rebuilds both sides: broken', () => rebuilds(text(), text()));
    hold('blocks of one rate have an interval without width: broken', () => {
      const [errors, words] = [below(5), 1 + below(20)];
      const blocks = Array.from({ length: 5 + below(20) }, () => {
        const times = 1 + below(50);
        return { numerator: times * errors, denominator: times * words };
      });
      const { low, high, estimate } = rateInterval(blocks);
      return low === estimate && high === estimate;
    });
    hold('a constant has a bootstrap interval without width: broken', () => {
      const value = below(100);
      const blocks = Array.from({ length: 5 + below(5) }, () => [value]);
      const statistic = (items: readonly number[]): number => Math.max(...items);
      const { low, high } = blockBootstrapInterval({ blocks, statistic, resamples: 20, seed: value });
      return low === value && high === value;
    });
  },
};

function swapped(a: readonly string[], b: readonly string[]) {
  return [wordErrors(a, b), wordErrors(b, a)] as const;
}

function rebuilds(reference: readonly string[], hypothesis: readonly string[]): boolean {
  const said: string[] = [];
  const heard: string[] = [];
  for (const step of alignWords(reference, hypothesis)) {
    if (step.type !== 'insertion') said.push(reference[step.reference] as string);
    if (step.type !== 'deletion') heard.push(hypothesis[step.hypothesis] as string);
    if (step.type === 'match' && said.at(-1) !== heard.at(-1)) return false;
    if (step.type === 'substitution' && said.at(-1) === heard.at(-1)) return false;
  }
  return said.join(' ') === reference.join(' ') && heard.join(' ') === hypothesis.join(' ');
}
