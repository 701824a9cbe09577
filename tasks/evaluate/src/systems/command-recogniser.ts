import { spawn } from 'node:child_process';
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
  const child = spawn('/bin/sh', ['-c', script, 'sh', audio], { signal, stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve, reject) => {
    const out: Buffer[] = [];
    let length = 0;
    let complaint = '';
    child.stdout.on('data', (part: Buffer) => {
      length += part.length;
      if (length <= mostOutput) out.push(part);
      else child.kill();
    });
    child.stderr.on('data', (part: Buffer) => {
      complaint = (complaint + part.toString()).slice(-500);
    });
    child.on('error', (cause) => reject(signal.aborted ? cause : notStarted(command, cause)));
    child.on('close', (code) => {
      if (code === 0 && length <= mostOutput) resolve(Buffer.concat(out).toString('utf8'));
      else reject(failed(command, audio, code, complaint));
    });
  });
}

function failed(command: string, audio: string, code: number | null, complaint: string): EnvironmentError {
  const last = complaint.trim().split('\n').at(-1) ?? '';
  return new EnvironmentError(
    'evaluate/command-failed',
    `the command "${command}" ended with ${code ?? 'a signal'} on ${audio}${last === '' ? '' : `: ${last}`}`,
    { remedy: 'try it by hand on that recording; its standard output must be the text alone' },
  );
}

function notStarted(command: string, cause: Error): EnvironmentError {
  return new EnvironmentError('evaluate/no-shell', `the command "${command}" cannot be started`, {
    remedy:
      'commands are run by /bin/sh, which this machine seems to lack; run it elsewhere and give its output to evaluate words',
    cause,
  });
}
