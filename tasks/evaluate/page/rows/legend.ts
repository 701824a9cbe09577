import { element } from '../controls/element.ts';
import { drawStep } from './draw-step.ts';

/** What the marks in the rows mean. */
export function legend(): HTMLElement {
  const words = ['said', 'heard', 'left out', 'put in'];
  const sample = (text: string, step: Parameters<typeof drawStep>[0]): HTMLElement =>
    element('span', {}, drawStep(step, words, false), ` ${text}`);
  return element(
    'p',
    { class: 'legend' },
    sample('substitution', { type: 'substitution', said: 0, heard: 1 }),
    sample('deletion', { type: 'deletion', said: 2 }),
    sample('insertion', { type: 'insertion', heard: 3 }),
    sample('counts as the same', { type: 'same', said: 0, heard: 1 }),
  );
}
