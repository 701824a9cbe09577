import type { Section } from '../section.ts';
import { coverage } from './coverage.ts';
import { whisper } from './whisper.ts';

export const sections: readonly Section[] = [whisper, coverage];
