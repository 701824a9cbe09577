import { isUtf8 } from 'node:buffer';
import { type ChildProcess, spawn } from 'node:child_process';
import { EnvironmentError, type Recogniser } from '@parlando/core';

/** Output beyond this is no transcript of a recording. */
const mostOutput = 64 * 1024 * 1024;

/** A recogniser that is a program: its standard output is the text. It is started anew for each recording. */
export function openCommand(command: string): Recogniser {
  return {
    recognise: async (audio, signal) => ({ text: (await outputOf(command, audio, signal)).trim() }),
    close: async () => {},
  };
}

/** The path in quotes of the user's, or without. */
const audioPlace = /"\{audio\}"|'\{audio\}'|\{audio\}/g;

/** The path goes in as an argument of the shell and not as a part of its program, whatever it holds. */
function outputOf(command: string, audio: string, signal: AbortSignal): Promise<string> {
  const script = command.replaceAll(audioPlace, () => '"$1"');
  // A group of its own, so that what the shell starts is ended with it.
  const child = spawn('/bin/sh', ['-c', script, 'sh', audio], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    const out: Buffer[] = [];
    let length = 0;
    let complaint = '';
    const stop = (): void => {
      endGroup(child);
      reject(signal.reason);
    };
    signal.addEventListener('abort', stop, { once: true });
    child.stdout.on('data', (part: Buffer) => {
      length += part.length;
      if (length <= mostOutput) out.push(part);
      else endGroup(child);
    });
    child.stderr.on('data', (part: Buffer) => {
      complaint = (complaint + part.toString()).slice(-500);
    });
    child.on('error', (cause) => reject(notStarted(command, cause)));
    child.on('close', (code) => {
      signal.removeEventListener('abort', stop);
      const heard = Buffer.concat(out);
      if (code !== 0 || length > mostOutput) reject(failed(command, audio, code, complaint));
      else if (isUtf8(heard)) resolve(heard.toString('utf8'));
      else reject(notUtf8(command, audio));
    });
  });
}

/** Ends a command and all that it has started. */
function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid);
  } catch {
    // It has ended already.
  }
}

function failed(command: string, audio: string, code: number | null, complaint: string): EnvironmentError {
  const last = complaint.trim().split('\n').at(-1) ?? '';
  return new EnvironmentError(
    'evaluate/command-failed',
    `the command "${command}" ended with ${code ?? 'a signal'} on ${audio}${last === '' ? '' : `: ${last}`}`,
    { remedy: 'try it by hand on that recording; its standard output must be the text alone' },
  );
}

function notUtf8(command: string, audio: string): EnvironmentError {
  return new EnvironmentError(
    'evaluate/command-not-utf8',
    `the command "${command}" printed bytes that are not UTF-8 on ${audio}`,
    { remedy: 'let it print UTF-8; a Python program does with PYTHONIOENCODING=utf-8 before it' },
  );
}

function notStarted(command: string, cause: Error): EnvironmentError {
  return new EnvironmentError('evaluate/no-shell', `the command "${command}" cannot be started`, {
    remedy:
      'commands are run by /bin/sh, which this machine seems to lack; run it elsewhere and give its output to evaluate words',
    cause,
  });
}
