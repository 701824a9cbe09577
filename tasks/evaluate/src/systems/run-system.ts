import { type Recogniser, type RecogniserHost, type TableContext, UsageError } from '@parlando/core';
import { quantile } from '@parlando/metrics';
import type { SystemReport } from '../words/word-report.ts';
import { openCommand } from './command-recogniser.ts';

type Speed = NonNullable<SystemReport['speed']>;

/** A recogniser named on the command line. */
export interface SystemName {
  readonly name: string;
  /** Throws unless the host has it. */
  find(host: RecogniserHost): Promise<void>;
  open(host: RecogniserHost, threads: number): Promise<Recogniser>;
  /** Whether it runs in this process, where its CPU time and memory can be seen. */
  readonly inside: boolean;
}

/**
 * Reads `MODEL`, `NAME@DIR`, `cmd: program {audio}` or `NAME=cmd: program {audio}`. Where two would be called the same, each goes by all that was
 * given for it.
 *
 * @throws UsageError `evaluate/no-audio-place` if a command does not say where the recording goes,
 *   `evaluate/same-name` if a system is given twice
 */
export function parseSystems(given: readonly string[]): SystemName[] {
  const twice = given.find((text, i) => given.indexOf(text) !== i);
  if (twice !== undefined) {
    throw new UsageError('evaluate/same-name', `the system "${twice}" is named twice`, {
      remedy: 'name it once',
    });
  }
  const systems = given.map(parseSystem);
  return systems.map((system, i) => {
    const isShared = systems.some((other) => other !== system && other.name === system.name);
    return isShared ? { ...system, name: given[i] ?? system.name } : system;
  });
}

function parseSystem(text: string): SystemName {
  const [, given, command] = /^(?:([\w .+-]+)=)?cmd:\s*(.+)$/su.exec(text) ?? [];
  if (command !== undefined) {
    if (!command.includes('{audio}')) {
      throw new UsageError('evaluate/no-audio-place', `"${command}" does not say where the recording goes`, {
        remedy: `write {audio} in its place: --system 'cmd: ${command} {audio}'`,
      });
    }
    const program = command.split(/\s+/)[0] ?? command;
    return {
      name: given ?? program.replace(/^.*[/\\]/, ''),
      inside: false,
      find: async () => {},
      open: async () => openCommand(command),
    };
  }
  const at = text.indexOf('@');
  const name = at < 0 ? text : text.slice(0, at);
  const folder = at < 0 ? undefined : text.slice(at + 1);
  return {
    name,
    inside: true,
    find: (host) => host.find(name, folder),
    open: (host, threads) => host.open(name, folder, threads),
  };
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
  { threads, signal }: Pick<TableContext, 'threads' | 'signal'>,
  onDone: () => void,
): Promise<SystemRun> {
  const memory = watchMemory();
  try {
    const begun = performance.now();
    const recogniser = await system.open(host, threads);
    const loadSeconds = secondsSince(begun);
    const cpuBefore = process.cpuUsage();
    const heard = await recogniseAll(recogniser, host, recordings, signal, onDone);
    const cpu = process.cpuUsage(cpuBefore);
    const seen = { cpuSeconds: (cpu.user + cpu.system) / 1e6, loadSeconds, peakMegabytes: memory.peak() };
    return { texts: heard.map(({ text }) => text), speed: speedOf(heard, system.inside ? seen : unseen) };
  } finally {
    memory.stop();
  }
}

interface Heard {
  readonly text: string;
  /** Length of the recording, and the time that it took. */
  readonly soundSeconds: number;
  readonly seconds: number;
}

async function recogniseAll(
  recogniser: Recogniser,
  host: RecogniserHost,
  recordings: readonly string[],
  signal: AbortSignal,
  onDone: () => void,
): Promise<Heard[]> {
  const heard: Heard[] = [];
  try {
    for (const audio of recordings) {
      signal.throwIfAborted();
      const begun = performance.now();
      const { text, soundSeconds } = await recogniser.recognise(audio, signal);
      const seconds = secondsSince(begun);
      // The length is looked up apart, so that no system is charged for it.
      heard.push({ text, seconds, soundSeconds: soundSeconds ?? (await host.soundSeconds(audio)) });
      onDone();
    }
  } finally {
    await recogniser.close();
  }
  return heard;
}

type Seen = Pick<Speed, 'cpuSeconds' | 'loadSeconds' | 'peakMegabytes'>;

const unseen: Seen = { cpuSeconds: null, loadSeconds: null, peakMegabytes: null };

function speedOf(heard: readonly Heard[], seen: Seen): Speed {
  const latencies = heard.map(({ seconds }) => seconds);
  const wallSeconds = latencies.reduce((sum, seconds) => sum + seconds, 0);
  const soundSeconds = heard.reduce((sum, each) => sum + each.soundSeconds, 0);
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantile(latencies, share)) as [
    number,
    number,
    number,
  ];
  return {
    soundSeconds,
    wallSeconds,
    realTimeFactor: wallSeconds / soundSeconds,
    latency: { p50, p95, p99 },
    ...seen,
  };
}

function secondsSince(begun: number): number {
  return (performance.now() - begun) / 1000;
}

/** Watches how much memory this process holds, until it is stopped. */
function watchMemory(): { peak(): number; stop(): void } {
  let most = 0;
  const look = (): void => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  look();
  const timer = setInterval(look, 50);
  timer.unref();
  return {
    peak: () => {
      look();
      return most / 1e6;
    },
    stop: () => clearInterval(timer),
  };
}
