import { type Recogniser, type RecogniserHost, type Recognition, UsageError } from '@parlando/core';
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
 * Reads `MODEL`, `NAME@DIR` or `cmd: program {audio}`.
 *
 * @throws UsageError `evaluate/no-audio-place` if a command does not say where the recording goes
 */
export function parseSystem(text: string): SystemName {
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
      open: async (host) => openCommand(command, host),
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
  const begun = performance.now();
  const recogniser = await system.open(host);
  const loadSeconds = (performance.now() - begun) / 1000;
  const cpuBefore = process.cpuUsage();
  const recognitions: (Recognition & { readonly seconds: number })[] = [];
  try {
    for (const audio of recordings) {
      signal.throwIfAborted();
      const start = performance.now();
      const recognition = await recogniser.recognise(audio, signal);
      recognitions.push({ ...recognition, seconds: (performance.now() - start) / 1000 });
      onDone();
    }
  } finally {
    await recogniser.close();
  }
  const cpu = process.cpuUsage(cpuBefore);
  const peakMegabytes = memory.stop();
  const latencies = recognitions.map(({ seconds }) => seconds);
  const wallSeconds = latencies.reduce((sum, seconds) => sum + seconds, 0);
  const soundSeconds = recognitions.reduce((sum, recognition) => sum + recognition.soundSeconds, 0);
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
