import { transcribeCommand } from '@parlando/transcribe/task';
import { examine, type Finding } from './health.ts';
import { twoColumns } from './layout.ts';
import { thisMachine } from './machine.ts';
import { writeOut } from './standard-streams.ts';
import { version } from './version.ts';

/** What `parlando transcribe` opens when nothing else is asked for. */
const essentialModels = [transcribeCommand.options.model.default, 'silero-vad'];

/** `parlando doctor`: exit code 1 when transcription cannot work here. */
export async function reportHealth(format: string): Promise<number> {
  const findings = await examine(await thisMachine(), essentialModels);
  const works = findings.every(({ state }) => state !== 'bad');
  await writeOut(
    format === 'json'
      ? `${JSON.stringify({ parlando: version, works, findings }, null, 2)}\n`
      : healthPage(findings, works),
  );
  return works ? 0 : 1;
}

/** The page that people read: what was found, the remedy below it where there is one. */
export function healthPage(findings: readonly Finding[], works: boolean): string {
  const marks = { ok: 'ok  ', note: 'note', bad: 'BAD ' };
  const rows = findings.flatMap(({ what, state, found, remedy }) => {
    const first = [`${marks[state]}  ${what}`, found] as const;
    return remedy === undefined ? [first] : [first, ['', `fix: ${remedy}`] as const];
  });
  const verdict = works ? 'Transcription can work here.' : 'Transcription cannot work here yet.';
  return [`parlando ${version}`, '', ...twoColumns(rows, ''), '', verdict, ''].join('\n');
}
