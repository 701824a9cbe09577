import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listModels } from '@parlando/models';

/**
 * What tells one model from another without opening it: the hash of the weights that a listed id stands for; for a
 * folder the names, sizes and times of its files.
 */
export async function modelIdentity(model: string): Promise<string> {
  const models = await listModels();
  return models.find(({ id }) => id === model)?.sha256 ?? folderIdentity(model);
}

/** A folder that is not there is named by the task, which knows more about models. */
function folderIdentity(folder: string): string {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
  const files = readdirSync(folder, { recursive: true }).map(String).sort();
  const stats = files.map((file) => ({ file, stat: statSync(join(folder, file)) }));
  return JSON.stringify(stats.map(({ file, stat }) => [file, stat.size, stat.mtimeMs]));
}
