import { InputError } from '@parlando/core';
import { type Chain, type Lattice, latticeOf, withChains } from './lattice.ts';

/** Tokens that may be said in other ways: "2020" as "twenty twenty" or "two thousand twenty". */
export interface AlternativeSpan {
  /** Indices into the token list, rising, without a gap. */
  readonly tokens: readonly number[];
  /** Word lists, any of which may stand for the tokens. An empty one says that they may be left unsaid. */
  readonly alternatives: readonly (readonly string[])[];
}

/**
 * A lattice over tokens and the alternatives of some of them. The tokens as written stay a path, as in fstalign
 * (github.com/revdotcom/fstalign); an alternative that equals them adds nothing.
 *
 * ```ts
 * withAlternatives(['in', '2020'], [{ tokens: [1], alternatives: [['twenty', 'twenty']] }]);
 * ```
 *
 * @param spans in any order; no two may share a token
 * @throws InputError `metrics/span` if a span is empty, has a gap, leaves the list or meets another
 */
export function withAlternatives(tokens: readonly string[], spans: readonly AlternativeSpan[]): Lattice {
  const spanOf = spanByToken(tokens.length, spans);
  const plain = latticeOf(tokens);
  const arcs = plain.arcs.map((arc, token) => {
    const span = spanOf[token] as number;
    return span < 0 ? arc : { ...arc, reading: { tokens: [token], span } };
  });
  return withChains({ nodes: plain.nodes, arcs }, chainsOf(tokens, spans));
}

function chainsOf(tokens: readonly string[], spans: readonly AlternativeSpan[]): Chain[] {
  const chains: Chain[] = [];
  spans.forEach((span, index) => {
    const from = span.tokens[0] as number;
    const to = from + span.tokens.length;
    const asWritten = tokens.slice(from, to);
    span.alternatives.forEach((words, alternative) => {
      if (words.length === asWritten.length && words.every((word, i) => word === asWritten[i])) return;
      chains.push({ from, to, words, reading: { tokens: span.tokens, span: index, alternative } });
    });
  });
  return chains;
}

/** The span that holds each token; -1 for none. */
function spanByToken(tokens: number, spans: readonly AlternativeSpan[]): Int32Array {
  const spanOf = new Int32Array(tokens).fill(-1);
  spans.forEach((span, index) => {
    if (span.tokens.length === 0) refuse(index, 'holds no token');
    span.tokens.forEach((token, i) => {
      if (!(Number.isInteger(token) && token >= 0 && token < tokens)) {
        refuse(index, `names token ${token} of ${tokens}`);
      }
      if (i > 0 && token !== (span.tokens[i - 1] as number) + 1) refuse(index, `has a gap before ${token}`);
      const other = spanOf[token] as number;
      if (other >= 0) refuse(index, `shares token ${token} with span ${other}`);
      spanOf[token] = index;
    });
  });
  return spanOf;
}

function refuse(span: number, what: string): never {
  throw new InputError('metrics/span', `span ${span} ${what}`, {
    remedy: 'Give each span neighbouring tokens of the list that no other span holds.',
  });
}
