import type { Row } from '../row.ts';
import { wordsOf } from './parsed.ts';

/** What a NIST transcript says: its first reading, and what else may be said where. */
export type NistText = Pick<Row, 'text' | 'tokens' | 'spans' | 'alternatives'>;

/** Ways of saying one thing; each is a list of words. */
type Readings = readonly (readonly string[])[];

/** More ways than this of saying one alternation is a slip of the pen. */
const mostReadings = 256;

/**
 * The text of a stm or trn record (SCTK, "Sclite input file formats"): words, among them alternations
 * `{ um / uh / @ }`, which may be nested and in which `@` is no word, and words in parentheses, `(um)`, which may be
 * left out. The first reading that has words becomes the text; the alternations become spans of its tokens, classes
 * `ALTERNATION` and `OPTIONAL`, with what may be said in their place. A plain text has no tokens of its own.
 *
 * @returns what is wrong, as a string, for braces that do not match or more than 256 readings
 */
export function parseNistText(written: string): NistText | string {
  if (!/[{}()]|(^|\s)@(\s|$)/.test(written)) return { text: written.trim() };
  const parts = new NistParser(wordsOf(written).flatMap(bracesApart)).parts();
  return typeof parts === 'string' ? parts : assembled(parts);
}

/** Braces need no spaces around them, `{um / uh}`; `{laugh}` is a word. */
function bracesApart(word: string): string[] {
  if (!/[{}]/.test(word) || /^\{[^{}]+\}$/.test(word)) return [word];
  return word.split(/([{}])/).filter((piece) => piece !== '');
}

interface Part {
  readonly className: 'WORD' | 'ALTERNATION' | 'OPTIONAL';
  readonly readings: Readings;
}

/** Goes through the tokens once, from left to right. */
class NistParser {
  readonly #tokens: readonly string[];
  #at = 0;
  #fault: string | undefined;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  parts(): readonly Part[] | string {
    const parts: Part[] = [];
    while (this.#at < this.#tokens.length && this.#fault === undefined) parts.push(this.#part());
    return this.#fault ?? parts;
  }

  #part(): Part {
    const token = this.#tokens[this.#at++] ?? '';
    if (token === '{') return { className: 'ALTERNATION', readings: this.#alternation() };
    if (token === '}') this.#fault = 'a } without its {';
    if (token === '@') return { className: 'WORD', readings: [[]] };
    const optional = /^\((.+)\)$/.exec(token)?.[1];
    if (optional === undefined) return { className: 'WORD', readings: [[token]] };
    return { className: 'OPTIONAL', readings: [[optional], []] };
  }

  /** What stands between a `{` and its `}`. */
  #alternation(): Readings {
    const readings: (readonly string[])[] = [];
    let current: Readings = [[]];
    while (this.#fault === undefined) {
      const token = this.#tokens[this.#at];
      if (token === undefined) {
        this.#fault = 'a { without its }';
        break;
      }
      if (token === '/' || token === '}') {
        readings.push(...current);
        current = [[]];
        this.#at++;
        if (token === '}') break;
        continue;
      }
      current = this.#joined(current, this.#part().readings);
    }
    return readings;
  }

  #joined(left: Readings, right: Readings): Readings {
    if (left.length * right.length > mostReadings) {
      this.#fault = `an alternation with more than ${mostReadings} readings`;
      return left;
    }
    return left.flatMap((first) => right.map((second) => [...first, ...second]));
  }
}

function assembled(parts: readonly Part[]): NistText {
  const tokens: string[] = [];
  const spans: NonNullable<Row['spans']>[number][] = [];
  const alternatives: Record<string, Readings> = {};
  for (const { className, readings } of parts) {
    const said = readings.find((words) => words.length > 0) ?? [];
    const indices = said.map((_, i) => tokens.length + i);
    tokens.push(...said);
    if (className === 'WORD' || said.length === 0) continue;
    const id = `nist${spans.length + 1}`;
    spans.push({ id, className, tokens: indices });
    alternatives[id] = readings;
  }
  const text = tokens.join(' ');
  return spans.length === 0 ? { text } : { text, tokens, spans, alternatives };
}
