import { isParlandoError } from '@parlando/core';
import { isWatched, writeErr } from './standard-streams.ts';

/** Tells an error on standard error: what, where, and what to do about it. */
export function reportError(error: unknown, source?: string): void {
  writeErr(`${describeError(error, source)}\n`);
}

/** Tells on standard error what casts doubt on a result. */
export function reportWarning(warning: string, source: string): void {
  writeErr(`${paint('yellow', 'warning:')} ${nameOf(source)}: ${warning}\n`);
}

/** Tells on standard error what casts doubt on a result as a whole. */
export function reportNote(warning: string): void {
  writeErr(`${paint('yellow', 'warning:')} ${warning}\n`);
}

/** The exit code that an error asks for. */
export function exitCodeOf(error: unknown): number {
  return isParlandoError(error) ? error.exitCode : 1;
}

function describeError(error: unknown, source: string | undefined): string {
  const known = isParlandoError(error);
  const message = error instanceof Error ? error.message : String(error);
  const name = source === undefined ? '' : nameOf(source);
  const where = name === '' || message.includes(name) ? '' : `${name}: `;
  const code = known ? error.code : 'internal';
  const remedy = known ? error.remedy : 'this is a bug in Parlando; PARLANDO_DEBUG=1 shows where it happened';
  const lines = [`${paint('red', 'error:')} ${where}${message} ${paint('gray', `[${code}]`)}`];
  lines.push(`  fix: ${remedy}`);
  if (process.env['PARLANDO_DEBUG'] && error instanceof Error) lines.push(...stackLines(error));
  return lines.join('\n');
}

function stackLines(error: Error): string[] {
  const cause = error.cause instanceof Error ? ['caused by', ...stackLines(error.cause)] : [];
  return [paint('gray', error.stack ?? error.message), ...cause];
}

/** What an input is called in messages. */
function nameOf(source: string): string {
  return source === '-' ? 'standard input' : source;
}

const colours = { red: 31, yellow: 33, gray: 90 } as const;

function paint(colour: keyof typeof colours, text: string): string {
  return isWatched() && !process.env['NO_COLOR'] ? `\u001b[${colours[colour]}m${text}\u001b[39m` : text;
}
