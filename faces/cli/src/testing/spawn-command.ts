import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The real command, as people start it. */
export const bin = fileURLToPath(new URL('../../bin/parlando.js', import.meta.url));

interface Builder {
  bundleScript(file: string): Promise<string>;
  bundleCommand(): Promise<string>;
}

/** The build script: plain JavaScript without types, hence by its address. */
export async function builder(): Promise<Builder> {
  const script: unknown = await import(new URL('../../../../scripts/build.js', import.meta.url).href);
  return script as Builder;
}

/** Bundles a TypeScript file that stands beside this one and returns the JavaScript to run. */
export async function bundle(name: string): Promise<string> {
  return (await builder()).bundleScript(fileURLToPath(new URL(name, import.meta.url)));
}

/** Starts a script with Node; `meanwhile` may send signals to it. */
export function run(
  script: string,
  args: readonly string[],
  options: { readonly env?: Record<string, string>; readonly cwd?: string } = {},
  meanwhile: (child: ChildProcess) => void = () => {},
): Promise<Ended> {
  const env = { ...process.env, NO_COLOR: '1', ...options.env };
  const child = spawn(process.execPath, [script, ...args], { ...options, env });
  meanwhile(child);
  return collect(child);
}

/** Runs a line in the shell; `$CLI` is the script. */
export function shell(script: string, line: string, cwd: string): Promise<Ended> {
  const env = { ...process.env, NO_COLOR: '1', CLI: `${process.execPath} ${script}` };
  return collect(spawn('bash', ['-c', line], { cwd, env }));
}

function collect(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (piece) => {
    stdout += piece;
  });
  child.stderr?.on('data', (piece) => {
    stderr += piece;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
