import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isParlandoError } from '@parlando/core';
import { onTestFinished } from 'vitest';

/** A folder with files, by their names in it; gone when the test is over. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'parlando-reading-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** What an error tells. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** The error that a promise is rejected with, `folder` cut from its words. */
export async function refusal(promise: Promise<unknown>, folder: string): Promise<Refusal> {
  const error = await promise.then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  );
  if (!isParlandoError(error)) throw error;
  const cut = (text: string): string => text.replaceAll(`${folder}/`, '').replaceAll(folder, 'FOLDER');
  return { code: error.code, message: cut(error.message), remedy: cut(error.remedy) };
}
