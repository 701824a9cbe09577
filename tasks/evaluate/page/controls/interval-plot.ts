import type { Interval } from '@parlando/metrics';
import { drawing, element } from './element.ts';

/** A line of the plot. */
export interface PlottedRate {
  readonly name: string;
  readonly rate: number;
  readonly interval: Pick<Interval, 'low' | 'high'> | null;
  readonly figure: string;
  readonly range: string;
}

/**
 * Rates under one another on one scale from 0, each with its interval. The figures beside them say the same, so the
 * drawing itself is silent.
 */
export function intervalPlot(label: string, rates: readonly PlottedRate[]): HTMLElement {
  const most = Math.max(...rates.map(({ rate, interval }) => Math.max(rate, interval?.high ?? 0)), 0.001);
  const step = stepOf(most);
  const end = Math.ceil((1.02 * most) / step) * step;
  const ticks = Array.from({ length: Math.round(end / step) + 1 }, (_, i) => i * step);
  return element(
    'figure',
    { class: 'plot' },
    element('figcaption', {}, label),
    element('ul', {}, ...rates.map((each) => lineOf(each, end, ticks))),
    element('div', { class: 'plot-axis', 'aria-hidden': 'true' }, axis(end, ticks)),
  );
}

function lineOf({ name, rate, interval, figure, range }: PlottedRate, end: number, ticks: readonly number[]) {
  return element(
    'li',
    {},
    element('span', { class: 'plot-name' }, name),
    track(rate, interval, end, ticks),
    element('span', { class: 'plot-figure' }, figure),
    element('span', { class: 'plot-range' }, range),
  );
}

function track(rate: number, interval: PlottedRate['interval'], end: number, ticks: readonly number[]) {
  const at = (share: number): string => `${((100 * share) / end).toFixed(3)}%`;
  const line = (x1: number, x2: number, y1: number, y2: number, kind: string) =>
    drawing('line', { x1: at(x1), x2: at(x2), y1: `${y1}%`, y2: `${y2}%`, class: kind });
  const drawn = [
    ...ticks.map((tick) => line(tick, tick, 0, 100, 'grid')),
    ...(interval === null
      ? []
      : [
          line(interval.low, interval.high, 50, 50, 'reach'),
          line(interval.low, interval.low, 35, 65, 'reach'),
          line(interval.high, interval.high, 35, 65, 'reach'),
        ]),
    drawing('circle', { cx: at(rate), cy: '50%', r: 4.5, class: 'rate' }),
  ];
  return drawing('svg', { class: 'track', 'aria-hidden': 'true' }, ...drawn);
}

function axis(end: number, ticks: readonly number[]): SVGElement {
  const labels = ticks.map((tick, i) => {
    const anchor = i === 0 ? 'start' : i === ticks.length - 1 ? 'end' : 'middle';
    const label = drawing('text', { x: `${((100 * tick) / end).toFixed(3)}%`, y: 14, 'text-anchor': anchor });
    label.textContent = String(Number((100 * tick).toFixed(3)));
    return label;
  });
  return drawing('svg', { class: 'track', height: 20 }, ...labels);
}

/** A round step that gives four to eight ticks. */
function stepOf(most: number): number {
  const rough = most / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((each) => each * power >= rough) ?? 10;
  return factor * power;
}
