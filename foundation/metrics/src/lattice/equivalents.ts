import { type Chain, type Lattice, type LatticeArc, type Reading, withChains } from './lattice.ts';

/**
 * Words that may be said in other words: "gonna" as "going to". A rule holds one way: that "going to" may be said
 * "gonna" is another rule.
 */
export interface EquivalenceRule {
  readonly words: readonly string[];
  readonly equivalents: readonly (readonly string[])[];
}

/** How far an equivalent has to be heard. */
export interface EquivalentsOptions {
  /**
   * Whether an equivalent counts only where all of it is heard, as in fstalign's default ("adapted") search. Without
   * this the cheapest path may take an equivalent and have errors in it (fstalign's "standard" search).
   *
   * @default false
   */
  readonly whole?: boolean;
}

/**
 * Adds to a lattice what rules allow. Rules are applied once, to the words that are there, not to one another's
 * results. Of rules for the same words the first counts: put your own before generated ones. A rule does not reach
 * across the edge of a span of {@link withAlternatives}, nor from the tokens as written into an alternative.
 *
 * Method: synonyms of fstalign (github.com/revdotcom/fstalign, docs/Synonyms-Format.md).
 */
export function withEquivalents(
  lattice: Lattice,
  rules: readonly EquivalenceRule[],
  { whole = false }: EquivalentsOptions = {},
): Lattice {
  const byFirstWord = rulesByFirstWord(rules);
  const leaving = arcsByStart(lattice);
  const chains: Chain[] = [];
  for (const arc of lattice.arcs) {
    for (const rule of byFirstWord.get(arc.word) ?? []) {
      for (const path of pathsThat(rule.words, [arc], leaving)) chains.push(...chainsOf(path, rule, whole));
    }
  }
  return chains.length === 0 ? lattice : withChains(lattice, chains);
}

function rulesByFirstWord(rules: readonly EquivalenceRule[]): Map<string, EquivalenceRule[]> {
  const known = new Set<string>();
  const byFirstWord = new Map<string, EquivalenceRule[]>();
  for (const rule of rules) {
    const key = rule.words.join('\n');
    const first = rule.words[0];
    if (first === undefined || known.has(key)) continue;
    known.add(key);
    const list = byFirstWord.get(first);
    if (list === undefined) byFirstWord.set(first, [rule]);
    else list.push(rule);
  }
  return byFirstWord;
}

function arcsByStart(lattice: Lattice): readonly (readonly LatticeArc[])[] {
  const leaving: LatticeArc[][] = Array.from({ length: lattice.nodes }, () => []);
  for (const arc of lattice.arcs) leaving[arc.from]?.push(arc);
  return leaving;
}

/** Every way to go on from `path` so that its arcs say `words`, all in the same part of the lattice. */
function pathsThat(
  words: readonly string[],
  path: readonly [LatticeArc, ...LatticeArc[]],
  leaving: readonly (readonly LatticeArc[])[],
): (readonly [LatticeArc, ...LatticeArc[]])[] {
  if (path.length === words.length) return [path];
  const last = path[path.length - 1] as LatticeArc;
  return (leaving[last.to] ?? [])
    .filter((arc) => arc.word === words[path.length] && inSamePart(arc.reading, last.reading))
    .flatMap((arc) => pathsThat(words, [...path, arc], leaving));
}

function inSamePart(a: Reading, b: Reading): boolean {
  return a.span === b.span && a.alternative === b.alternative;
}

function chainsOf(
  path: readonly [LatticeArc, ...LatticeArc[]],
  rule: EquivalenceRule,
  whole: boolean,
): Chain[] {
  const [{ from, reading: first }] = path;
  const { to } = path[path.length - 1] as LatticeArc;
  const reading: Reading = {
    tokens: [...new Set(path.flatMap((arc) => arc.reading.tokens))],
    ...(first.span === undefined ? {} : { span: first.span }),
    ...(first.alternative === undefined ? {} : { alternative: first.alternative }),
    rule,
    ...(whole ? { whole } : {}),
  };
  return rule.equivalents.map((words) => ({ from, to, words, reading }));
}
