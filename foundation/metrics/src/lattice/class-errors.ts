import type { WordErrors } from '../words/word-errors.ts';
import type { LatticeAlignment } from './align-lattices.ts';
import { type Tally, tally } from './tally.ts';

/** Tokens of the reference that name something: a person, a sum, a date. Spans may share tokens. */
export interface EntitySpan {
  readonly className: string;
  /** Indices into the token list that the reference lattice was built over, without a gap. */
  readonly tokens: readonly number[];
}

/** The errors in the words that were chosen for an entity. */
export interface EntityErrors extends WordErrors {
  /** Index into the spans. */
  readonly span: number;
  readonly className: string;
  /** Whether the entity has no error. */
  readonly right: boolean;
}

/** The errors of all entities of a class. */
export interface ClassErrors extends WordErrors {
  readonly entities: number;
  /** Entities without an error. */
  readonly rightEntities: number;
}

/**
 * Errors by entity and by class. A word counts to every span that shares a token with what it stands for. An
 * insertion counts to a span if the reference words before and after it both do, as in fstalign: "nineteen uh eighty
 * eight" has one error in a number of three words, but a word heard before or after an entity is none of its errors.
 *
 * @returns one entry per span, in order, and one per class, in the order in which classes appear
 */
export function classErrors(
  alignment: LatticeAlignment,
  spans: readonly EntitySpan[],
): { readonly entities: readonly EntityErrors[]; readonly classes: ReadonlyMap<string, ClassErrors> } {
  const tallies = spans.map(() => tally());
  const spansOf = spansByWord(alignment, spans);
  let before: readonly number[] = [];
  let word = 0;
  for (const step of alignment.steps) {
    if (step.type === 'insertion') {
      const after = spansOf(word);
      for (const span of before) if (after.includes(span)) tallies[span]?.count('insertion');
    } else {
      before = spansOf(word);
      for (const span of before) tallies[span]?.count(step.type);
      word++;
    }
  }
  const entities = spans.map(({ className }, span) => entityErrors(span, className, tallies[span] as Tally));
  return { entities, classes: sumByClass(entities) };
}

function entityErrors(span: number, className: string, counted: Tally): EntityErrors {
  const errors = counted.errors();
  const right = errors.substitutions + errors.deletions + errors.insertions === 0;
  return { span, className, right, ...errors };
}

const none: readonly number[] = [];

/** Gives the spans that a word of the chosen path belongs to. */
function spansByWord(
  { reference }: LatticeAlignment,
  spans: readonly EntitySpan[],
): (word: number) => readonly number[] {
  const byToken: number[][] = [];
  spans.forEach(({ tokens }, span) => {
    for (const token of tokens) {
      const list = byToken[token];
      if (list === undefined) byToken[token] = [span];
      else if (!list.includes(span)) list.push(span);
    }
  });
  return (word) => {
    const tokens = reference.readings[word]?.tokens ?? none;
    if (tokens.length === 1) return byToken[tokens[0] as number] ?? none;
    return [...new Set(tokens.flatMap((token) => byToken[token] ?? none))];
  };
}

function sumByClass(entities: readonly EntityErrors[]): Map<string, ClassErrors> {
  const classes = new Map<string, ClassErrors>();
  for (const entity of entities) {
    const sum = classes.get(entity.className) ?? {
      substitutions: 0,
      deletions: 0,
      insertions: 0,
      hits: 0,
      referenceWords: 0,
      entities: 0,
      rightEntities: 0,
    };
    classes.set(entity.className, {
      substitutions: sum.substitutions + entity.substitutions,
      deletions: sum.deletions + entity.deletions,
      insertions: sum.insertions + entity.insertions,
      hits: sum.hits + entity.hits,
      referenceWords: sum.referenceWords + entity.referenceWords,
      entities: sum.entities + 1,
      rightEntities: sum.rightEntities + (entity.right ? 1 : 0),
    });
  }
  return classes;
}
