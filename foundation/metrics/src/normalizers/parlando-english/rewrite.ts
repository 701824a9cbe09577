import type { Rewrite } from '../normalizer.ts';
import type { Token } from './token.ts';

/** What a rule puts in the place of `length` tokens. */
export interface Replacement {
  readonly length: number;
  readonly tokens: readonly Token[];
}

/** One kind of change. It sees the tokens from `at` on, and in `done` those before it as they now are. */
export interface Rule {
  readonly name: string;
  match(tokens: readonly Token[], at: number, done: readonly Token[]): Replacement | undefined;
}

/** Goes once over the tokens from left to right; at each the first rule that matches counts. */
export function applyRules(
  tokens: readonly Token[],
  rules: readonly Rule[],
  report?: (change: Rewrite) => void,
): Token[] {
  const done: Token[] = [];
  let at = 0;
  while (at < tokens.length) at += applyFirst(tokens, at, done, rules, report);
  return done;
}

function applyFirst(
  tokens: readonly Token[],
  at: number,
  done: Token[],
  rules: readonly Rule[],
  report?: (change: Rewrite) => void,
): number {
  for (const rule of rules) {
    const replacement = rule.match(tokens, at, done);
    if (!replacement) continue;
    const { length, tokens: fresh } = replacement;
    if (report) {
      const change = { before: writtenOf(tokens.slice(at, at + length)), after: textOf(fresh) };
      if (change.before !== change.after) report({ rule: rule.name, ...change });
    }
    done.push(...fresh);
    return length;
  }
  const token = tokens[at];
  if (token) done.push(token);
  return 1;
}

/** The normalised text of the tokens. */
function textOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(' ');
}

const signs = {
  none: '',
  space: ' ',
  hyphen: '-',
  apostrophe: "'",
  dot: '.',
  colon: ':',
  slash: '/',
  dash: ' - ',
  pause: ', ',
  stop: '. ',
} as const;

function writtenOf(tokens: readonly Token[]): string {
  return tokens.map(({ gap, written }, index) => (index === 0 ? written : signs[gap] + written)).join('');
}
