import { z } from 'zod';
import type { Transcript } from './transcript.ts';

const seconds = z.number().min(0);
const moment = seconds.describe('Seconds from the start of the recording');
const meanScore = z.number().describe('Mean natural-log probability per token');

const wordSchema = z.object({
  text: z.string().min(1),
  start: moment,
  end: moment,
  confidence: z.number().min(0).max(1).describe('Calibrated probability that the word is right'),
});

const segmentSchema = z.object({
  start: moment,
  end: moment,
  channel: z.int().min(0).optional().describe('From 0; only where channels were transcribed apart'),
  text: z.string(),
  score: meanScore,
  alternatives: z.array(z.object({ text: z.string(), score: meanScore })),
  words: z.array(wordSchema),
});

const warningSchema = z.object({
  code: z.enum(['language', 'no-speech', 'clipped', 'truncated']),
  message: z.string(),
  start: moment.optional(),
  end: moment.optional(),
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
  .meta({
    title: 'Transcript',
    description: 'What was said in a recording, when, how surely, and which model heard it',
  });
