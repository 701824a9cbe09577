import type { SystemHead } from '../../src/html/packed-report.ts';
import { type Column, dataTable } from '../controls/data-table.ts';
import { count } from '../format.ts';
import type { Workbench } from '../workbench.ts';
import { subsection } from './section.ts';

type Speed = NonNullable<SystemHead['speed']>;

interface SpeedRow {
  readonly name: string;
  readonly speed: Speed;
}

/** How fast systems were, where they were run for the report. */
export function speedPart({ data }: Workbench): HTMLElement | null {
  const rows = data.head.systems.flatMap(({ name, speed }): SpeedRow[] =>
    speed === undefined ? [] : [{ name, speed }],
  );
  if (rows.length === 0) return null;
  return subsection('Speed', dataTable({ caption: 'Speed of the systems that were run', columns, rows }));
}

function figure(title: string, of: (speed: Speed) => number | null, digits: number): Column<SpeedRow> {
  return {
    title,
    numeric: true,
    key: ({ speed }) => of(speed),
    cell: ({ speed }) => {
      const value = of(speed);
      if (value === null) return '';
      return digits === 0 ? count(Math.round(value)) : value.toFixed(digits);
    },
  };
}

const columns: readonly Column<SpeedRow>[] = [
  { title: 'System', names: true, key: ({ name }) => name, cell: ({ name }) => name },
  figure('Time per second of sound', ({ realTimeFactor }) => realTimeFactor, 3),
  figure('Sound, s', ({ soundSeconds }) => soundSeconds, 0),
  figure('Wall, s', ({ wallSeconds }) => wallSeconds, 1),
  figure('CPU, s', ({ cpuSeconds }) => cpuSeconds, 1),
  figure('Load, s', ({ loadSeconds }) => loadSeconds, 1),
  figure('Latency p50, s', ({ latency }) => latency.p50, 2),
  figure('p95, s', ({ latency }) => latency.p95, 2),
  figure('p99, s', ({ latency }) => latency.p99, 2),
  figure('Peak memory, MB', ({ peakMegabytes }) => peakMegabytes, 0),
];
