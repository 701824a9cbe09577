import { InputError } from '@parlando/core';

/** The acceptable spoken forms of one span. */
export interface SpanNormalization {
  readonly className: string;
  readonly alternatives: readonly (readonly string[])[];
}

/**
 * Reads a normalizations file of fstalign (docs/Usage.md, `--ref-json`): JSON that gives, by id of a span, its class
 * and its candidates, each with a `verbalization`, a list of words.
 *
 * @throws InputError `metrics/normalizations` if the text is no JSON, naming the line where the engine tells the
 *   place, or naming the span whose entry has another form
 */
export function parseNormalizations(text: string): ReadonlyMap<string, SpanNormalization> {
  const content = parseJson(text);
  if (!isRecord(content)) refuse('is no object of spans');
  return new Map(Object.entries(content).map(([id, entry]) => [id, normalizationOf(id, entry)]));
}

function normalizationOf(id: string, entry: unknown): SpanNormalization {
  if (!isRecord(entry) || !Array.isArray(entry['candidates'])) refuse(`has no candidates for span ${id}`);
  const className = entry['class'] ?? '';
  if (typeof className !== 'string') refuse(`has a class of span ${id} that is no text`);
  return {
    className,
    alternatives: entry['candidates'].map((candidate: unknown) => {
      const words: unknown = isRecord(candidate) ? candidate['verbalization'] : undefined;
      if (!Array.isArray(words) || !words.every((word) => typeof word === 'string')) {
        refuse(`has a candidate of span ${id} without a verbalization`);
      }
      return words;
    }),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const place = /position (\d+)/u.exec(String(cause))?.[1];
    const line = place === undefined ? '' : ` at line ${text.slice(0, Number(place)).split('\n').length}`;
    refuse(`is no JSON${line}`);
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(what: string): never {
  throw new InputError('metrics/normalizations', `the normalizations file ${what}`, {
    remedy: 'Give {"ID": {"class": "YEAR", "candidates": [{"verbalization": ["twenty", "twenty"]}]}}.',
  });
}
