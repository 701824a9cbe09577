import { percent, range } from '../format.ts';
import { type Child, element } from './element.ts';

interface Ends {
  readonly low: number;
  readonly high: number;
}

/** A figure with smaller print below it. */
export function stacked(figure: string, ...below: readonly Child[]): HTMLElement {
  const lines = below.filter((line) => line !== null && line !== false && line !== '');
  return element(
    'span',
    { class: 'stacked' },
    element('span', {}, figure),
    ...lines.map((line) => element('small', {}, line)),
  );
}

/** A share in percent with its interval below. */
export function shareCell(share: number, interval: Ends | null, ...below: readonly Child[]): HTMLElement {
  return stacked(percent(share), interval === null ? null : range(interval), ...below);
}
