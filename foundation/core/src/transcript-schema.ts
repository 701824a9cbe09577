import { z } from 'zod';
import type { Transcript } from './transcript.ts';

const seconds = z.number().min(0);

const wordSchema = z.object({
  text: z.string().min(1),
  start: seconds,
  end: seconds,
  confidence: z.number().min(0).max(1),
});

const segmentSchema = z.object({
  start: seconds,
  end: seconds,
  channel: z.int().min(0).optional(),
  text: z.string(),
  score: z.number(),
  alternatives: z.array(z.object({ text: z.string(), score: z.number() })),
  words: z.array(wordSchema),
});

const warningSchema = z.object({
  code: z.enum(['language', 'no-speech', 'clipped', 'truncated']),
  message: z.string(),
  start: seconds.optional(),
  end: seconds.optional(),
});

/** Parses a transcript that crosses a border (a file, a server): the JSON form of {@link Transcript}. */
export const transcriptSchema: z.ZodType<Transcript> = z
  .object({
    version: z.literal(1),
    id: z.string(),
    audio: z.object({
      source: z.string(),
      duration: seconds,
      channels: z.int().min(1),
      sampleRate: z.number().min(1),
    }),
    language: z.string(),
    model: z.object({ id: z.string(), sha256: z.string(), runtime: z.string() }),
    segments: z.array(segmentSchema),
    warnings: z.array(warningSchema),
    timing: z.object({ seconds }),
  })
  .meta({ id: 'https://parlando.dev/schemas/transcript-1.json', title: 'Transcript' });
