import type { Section } from '../section.ts';
import { accuracy } from './accuracy.ts';
import { beams } from './beams.ts';
import { languages } from './languages.ts';
import { recordings } from './recordings.ts';
import { silence } from './silence.ts';
import { speed } from './speed.ts';
import { start } from './start.ts';
import { words } from './words.ts';

/** Every bar of `parlando transcribe`, in the order in which they are printed. */
export const sections: readonly Section[] = [
  accuracy,
  beams,
  speed,
  words,
  silence,
  recordings,
  languages,
  start,
];
