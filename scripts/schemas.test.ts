import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transcriptSchema } from '@parlando/core/transcript-schema';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { schemaFaults } from './check/schemas.js';
import { plantTree } from './testing/plant-tree.ts';

const zod = pathToFileURL(createRequire(import.meta.url).resolve('zod')).href;

function planted(): string {
  return plantTree({
    'package.json': '{"type":"module"}',
    'foundation/core/dist/transcript-schema.js': `import { z } from '${zod}';\nexport const transcriptSchema = z.object({ id: z.string() });\n`,
    'tasks/evaluate/dist/words/word-report.js': `import { z } from '${zod}';\nexport const wordReportSchema = z.object({ version: z.literal(1) });\n`,
  });
}

test('a schema that is not written, or was changed, is a fault until it is updated', async () => {
  const root = planted();
  const file = join(root, 'schemas', 'transcript-1.json');
  expect(await schemaFaults(root, false)).toHaveLength(2);
  expect(await schemaFaults(root, true)).toEqual([]);
  expect(await schemaFaults(root, false)).toEqual([]);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'transcript-1.json',
    type: 'object',
    properties: { id: { type: 'string' } },
    required: ['id'],
  });
  writeFileSync(file, '{}');
  expect((await schemaFaults(root, false))[0]).toContain('npm run check -- --update');
});

test('the committed schema of a transcript is that of its source', () => {
  const committed = JSON.parse(
    readFileSync(join(import.meta.dirname, '..', 'schemas', 'transcript-1.json'), 'utf8'),
  );
  expect(committed).toEqual({
    ...z.toJSONSchema(transcriptSchema, { io: 'input' }),
    $id: 'transcript-1.json',
  });
});
