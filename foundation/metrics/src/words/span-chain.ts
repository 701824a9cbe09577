/** From `start` up to, not including, `end`. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a reference that goes with a stretch of a hypothesis. */
export interface SpanPair {
  readonly reference: Span;
  readonly hypothesis: Span;
}

interface Link {
  readonly pair: SpanPair;
  readonly before: Link | undefined;
  /** Words of both sides from the start of the chain up to here. */
  readonly covered: number;
}

/**
 * Of pairs of stretches, those that can stand one after the other on both sides and hold the most words together.
 * Time grows with n log n.
 */
export function bestChain(pairs: readonly SpanPair[], hypothesisLength: number): SpanPair[] {
  const starting = pairs.toSorted((a, b) => a.reference.start - b.reference.start);
  // A link can be followed only from where its reference stretch ends.
  const ending = new Map<number, Link[]>();
  const ended = new PrefixBest(hypothesisLength);
  let place = 0;
  for (const pair of starting) {
    for (; place <= pair.reference.start; place++) {
      for (const link of ending.get(place) ?? []) ended.offer(link);
    }
    const before = ended.upTo(pair.hypothesis.start);
    const length = lengthOf(pair.reference) + lengthOf(pair.hypothesis);
    const link = { pair, before, covered: length + (before?.covered ?? 0) };
    ending.set(pair.reference.end, [...(ending.get(pair.reference.end) ?? []), link]);
  }
  for (const links of ending.values()) for (const link of links) ended.offer(link);
  const chain: SpanPair[] = [];
  for (let link = ended.upTo(hypothesisLength); link; link = link.before) chain.push(link.pair);
  return chain.reverse();
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

/** The best link that ends at a place of the hypothesis or before it: a Fenwick tree of greatest values. */
class PrefixBest {
  readonly #tree: (Link | undefined)[];

  constructor(length: number) {
    this.#tree = new Array(length + 1);
  }

  offer(link: Link): void {
    for (let i = link.pair.hypothesis.end; i < this.#tree.length; i += i & -i) {
      this.#tree[i] = better(this.#tree[i], link);
    }
  }

  upTo(end: number): Link | undefined {
    let best: Link | undefined;
    for (let i = end; i > 0; i -= i & -i) best = better(best, this.#tree[i]);
    return best;
  }
}

function better(a: Link | undefined, b: Link | undefined): Link | undefined {
  if (!a || !b) return a ?? b;
  return b.covered > a.covered ? b : a;
}
