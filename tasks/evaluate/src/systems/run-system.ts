import { type Recogniser, type RecogniserHost, UsageError } from '@parlando/core';
import { quantile } from '@parlando/metrics';
import type { SystemReport } from '../words/word-report.ts';
import { openCommand } from './command-recogniser.ts';

type Speed = NonNullable<SystemReport['speed']>;

/** A recogniser named on the command line. */
export interface SystemName {
  readonly name: string;
  open(host: RecogniserHost): Promise<Recogniser>;
  /** Whether it runs in this process, where its CPU time and memory can be seen. */
  readonly inside: boolean;
}

/**
 * Reads `MODEL`, `NAME@DIR` or `cmd: program {audio}`. Where two would be called the same, each goes by all that was
 * given for it.
 *
 * @throws UsageError `evaluate/no-audio-place` if a command does not say where the recording goes,
 *   `evaluate/same-name` if a system is given twice
 */
export function parseSystems(given: readonly string[]): SystemName[] {
  const twice = given.find((text, i) => given.indexOf(text) !== i);
  if (twice !== undefined) {
    throw new UsageError('evaluate/same-name', `the system "${twice}" is named twice`, { remedy: 'name it once' });
  }
  const systems = given.map(parseSystem);
  return systems.map((system, i) => {
    const isShared = systems.some((other) => other !== system && other.name === system.name);
    return isShared ? { ...system, name: given[i] ?? system.name } : system;
  });
}

function parseSystem(text: string): SystemName {
  const command = /^cmd:\s*(.+)$/su.exec(text)?.[1];
  if (command !== undefined) {
    if (!command.includes('{audio}')) {
      throw new UsageError('evaluate/no-audio-place', `"${command}" does not say where the recording goes`, {
        remedy: `write {audio} in its place: --system 'cmd: ${command} {audio}'`,
      });
    }
    const program = command.split(/\s+/)[0] ?? command;
    return {
      name: program.replace(/^.*[/\\]/, ''),
      inside: false,
      open: async () => openCommand(command),
    };
  }
  const at = text.indexOf('@');
  const name = at < 0 ? text : text.slice(0, at);
  const folder = at < 0 ? undefined : text.slice(at + 1);
  return { name, inside: true, open: (host) => host.open(name, folder) };
}

export interface SystemRun {
  readonly texts: readonly string[];
  readonly speed: Speed;
}

/** Recognises every recording, one after the other, and measures what it takes. */
export async function runSystem(
  system: SystemName,
  host: RecogniserHost,
  recordings: readonly string[],
  signal: AbortSignal,
  onDone: () => void,
): Promise<SystemRun> {
  const memory = watchMemory();
  try {
    return await runWatched(system, host, recordings, signal, onDone, memory);
  } finally {
  return {
    texts: recognitions.map(({ text }) => text),
    speed: {
      soundSeconds,
      wallSeconds,
      cpuSeconds: system.inside ? (cpu.user + cpu.system) / 1e6 : null,
      realTimeFactor: wallSeconds / soundSeconds,
      latency: {
        p50: quantile(latencies, 0.5),
        p95: quantile(latencies, 0.95),
        p99: quantile(latencies, 0.99),
      },
      loadSeconds: system.inside ? loadSeconds : null,
      peakMegabytes: system.inside ? peakMegabytes : null,
    },
  };
}

/** The most memory that this process holds while it is watched. */
function watchMemory(): { stop(): number } {
  let most = process.memoryUsage.rss();
  const look = (): void => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 50);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return most / 1e6;
    },
  };
}
