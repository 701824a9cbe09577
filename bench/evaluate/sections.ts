import type { Section } from '../section.ts';
import { classification } from './classification.ts';
import { coverage } from './coverage.ts';
import { earningsAlternatives } from './earnings-alternatives.ts';
import { fstalign } from './fstalign.ts';
import { generation } from './generation.ts';
import { html } from './html.ts';
import { jiwer } from './jiwer.ts';
import { laws } from './laws.ts';
import { parlandoEnglish } from './parlando-english.ts';
import { reading } from './reading.ts';
import { report } from './report.ts';
import { series } from './series.ts';
import { significance } from './significance.ts';
import { speakers } from './speakers.ts';
import { whisper } from './whisper.ts';

export const sections: readonly Section[] = [
  jiwer,
  whisper,
  parlandoEnglish,
  classification,
  significance,
  series,
  generation,
  speakers,
  fstalign,
  earningsAlternatives,
  reading,
  coverage,
  laws,
  report,
  html,
];
