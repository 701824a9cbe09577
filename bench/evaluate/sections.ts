import type { Section } from '../section.ts';
import { coverage } from './coverage.ts';

export const sections: readonly Section[] = [coverage];
