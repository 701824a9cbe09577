/** What one speaker says in a cue. */
export interface Voice {
  readonly text: string;
  readonly speaker?: string;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  lrm: '',
  rlm: '',
  quot: '"',
  apos: "'",
};

/**
 * The spoken text of a cue: without tags (`<i>`, `<00:01.000>`, `{\an8}`), without the dash that opens a line of a
 * dialogue, character references read. Speakers are named by `<v Name>` or, as Parlando writes SubRip, by the number
 * of their channel in brackets at the start of a line, `[1] `; a name holds until the next, or to `</v>`.
 */
export function plainVoices(lines: readonly string[]): Voice[] {
  const voices: Voice[] = [];
  let speaker: string | undefined;
  const say = (written: string): void => {
    const text = plain(written);
    if (text === '') return;
    const last = voices.at(-1);
    if (last === undefined || last.speaker !== speaker) {
      voices.push(speaker === undefined ? { text } : { text, speaker });
      return;
    }
    voices[voices.length - 1] = { ...last, text: `${last.text} ${text}` };
  };
  for (const line of lines) {
    const [, channel, rest] = /^\s*\[(\d+)\] (.*)$/.exec(line) ?? [];
    if (channel !== undefined) speaker = channel;
    for (const piece of (rest ?? line).split(/(<v[ .][^>]*>|<\/v>)/)) {
      const opened = /^<v(?:\.[^\s>]*)*\s+([^>]*)>$/.exec(piece)?.[1];
      if (opened !== undefined) speaker = decoded(opened).trim();
      else if (piece === '</v>') speaker = undefined;
      else say(piece);
    }
  }
  return voices;
}

function plain(written: string): string {
  return decoded(written.replace(/<\/?[a-z\d][^<>]*>/gi, '').replace(/\{\\[^{}]*\}/g, ''))
    .trim()
    .replace(/^[-–—‐]\s+/, '');
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
