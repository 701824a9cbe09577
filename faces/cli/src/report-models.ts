import type { ListedModel } from '@parlando/models';
import { columns } from './layout.ts';
import { thisMachine } from './machine.ts';
import { writeOut } from './standard-streams.ts';

/** `parlando models`. */
export async function reportModels(format: string): Promise<number> {
  const machine = await thisMachine();
  const models = await machine.listModels();
  await writeOut(format === 'json' ? `${JSON.stringify(models, null, 2)}\n` : modelTable(models));
  return 0;
}

/** A line for each model, present ones with their place, others with where they come from. */
export function modelTable(models: readonly ListedModel[]): string {
  const rows = models.map(({ id, summary, bytes, licence, location, source }) => [
    id,
    `${(bytes / 1e6).toFixed(0)} MB`,
    licence,
    summary,
    location === undefined ? `not here; from ${source}` : location,
  ]);
  return `${columns(['model', 'size', 'licence', 'what', 'where'], rows).join('\n')}\n`;
}
