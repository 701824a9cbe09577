import { InputError, type Segment, type Transcript, type Word } from '@parlando/core';
import { alignWords } from '@parlando/metrics';
import type { HeardPiece } from './heard-piece.ts';
import { readySound, type SoundSource } from './sound-source.ts';
import { type TrackPiece, trackPieces } from './track-pieces.ts';
import type { TranscribeOptions } from './transcribe-options.ts';
import { soundWarnings } from './warnings.ts';
import { describe, type Workshop } from './workshop.ts';

/**
 * Times a known text. The sound is heard first; where the text and what was heard agree, the text's words are known
 * to belong to a piece, and the others go with their neighbours. Then each piece is given its part of the text to
 * follow, word by word, with the same attention that times recognised words.
 */
export async function alignText(
  { recogniser, detector, lanes }: Workshop,
  source: SoundSource,
  text: string,
  options: Omit<TranscribeOptions, 'beam' | 'nbest' | 'channels'>,
): Promise<Transcript> {
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) {
    throw new InputError('transcribe/no-text', 'there is no text to align', {
      remedy: 'give the words that are said',
    });
  }
  const { signal, vad = true } = options;
  const sound = await readySound(source, recogniser.model.rateHz, options, signal);
  const started = performance.now();
  const found = (
    await Promise.all(sound.tracks.map((track, index) => trackPieces(detector, track, index, vad, signal)))
  ).flat();
  // The text says that there is speech, whatever the detector thinks.
  const pieces =
    found.length > 0
      ? found
      : await trackPieces(detector, sound.tracks[0] ?? new Float32Array(), 0, false, signal);

  const heard: HeardPiece[] = [];
  if (pieces.length > 1) {
    const jobs = pieces.map(({ samples, speechSeconds }) =>
      lanes.run({ kind: 'hear', samples, options: { beam: 1, nbest: 1, speechSeconds } }, signal),
    );
    for (const result of await Promise.all(jobs)) if (result.kind === 'hear') heard.push(result.piece);
  }
  const parts = pieces.length > 1 ? divide(words, heard) : [words];
  const results = await Promise.all(
    pieces.map(({ samples }, index) =>
      lanes.run({ kind: 'align', samples, words: parts[index] ?? [] }, signal),
    ),
  );
  const segments = results.flatMap((result, index) => {
    const piece = pieces[index];
    return result.kind === 'align' && piece ? toSegment(result.words, piece, sound.offset) : [];
  });
  const seconds = (performance.now() - started) / 1000;
  return {
    ...describe(recogniser, sound, options.id),
    segments,
    warnings: soundWarnings(sound),
    timing: { seconds },
  };
}

/** Which words of the text belong to which piece. */
function divide(words: readonly string[], heard: readonly HeardPiece[]): string[][] {
  const plain = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const pieceOf = heard.flatMap((piece, index) => piece.words.map(() => index));
  const spoken = heard.flatMap((piece) => piece.words.map((word) => plain(word.text)));
  const home = new Array<number | undefined>(words.length).fill(undefined);
  for (const step of alignWords(words.map(plain), spoken)) {
    if (step.type === 'match' || step.type === 'substitution')
      home[step.reference] = pieceOf[step.hypothesis];
  }
  const parts: string[][] = heard.map(() => []);
  let current = home.find((piece) => piece !== undefined) ?? 0;
  for (const [index, word] of words.entries()) {
    current = Math.max(current, home[index] ?? current);
    parts[current]?.push(word);
  }
  return parts;
}

function toSegment(words: readonly Word[], piece: TrackPiece, offset: number): Segment[] {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return [];
  const shift = piece.start + offset;
  const score =
    words.reduce((sum, { confidence }) => sum + Math.log(Math.max(1e-6, confidence)), 0) / words.length;
  return [
    {
      start: first.start + shift,
      end: last.end + shift,
      text: words.map(({ text }) => text).join(' '),
      score,
      alternatives: [],
      words: words.map((word) => ({ ...word, start: word.start + shift, end: word.end + shift })),
    },
  ];
}
