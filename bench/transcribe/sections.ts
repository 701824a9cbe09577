import type { Section } from '../run.ts';
import { accuracy } from './accuracy.ts';
import { beams } from './beams.ts';
import { speed } from './speed.ts';

/** Every bar of `parlando transcribe`, in the order in which they are printed. */
export const sections: readonly Section[] = [accuracy, beams, speed];
