// The JSON Schema of each public JSON, made from its zod source, committed under a versioned name.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Versioned name, the package that holds the source, its file and its export.
 * @type {readonly { name: string, folder: string, file: string, symbol: string }[]}
 */
const schemas = [
  {
    name: 'transcript-1',
    folder: 'foundation/core',
    file: 'transcript-schema.js',
    symbol: 'transcriptSchema',
  },
  {
    name: 'word-report-1',
    folder: 'tasks/evaluate',
    file: 'words/word-report.js',
    symbol: 'wordReportSchema',
  },
];

/**
 * Where a schema differs from the one in `schemas/`; with `update`, writes it instead. Reads what `tsc -b` built.
 * @param {string} root
 * @param {boolean} update
 * @returns {Promise<string[]>}
 */
export async function schemaFaults(root, update) {
  const faults = await Promise.all(
    schemas.map(async ({ name, folder, file, symbol }) => {
      const source = await import(pathToFileURL(join(root, folder, 'dist', file)).href);
      return compare(join(root, 'schemas', `${name}.json`), await jsonSchema(name, source[symbol]), update);
    }),
  );
  return faults.flat();
}

/**
 * Unknown keys are let through, so that a reader of today takes what a later version adds.
 * @param {string} name
 * @param {import('zod').ZodType} schema
 */
async function jsonSchema(name, schema) {
  const { z } = await import('zod');
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return `${JSON.stringify({ $schema, $id: `${name}.json`, ...rest }, null, 2)}\n`;
}

/**
 * @param {string} file
 * @param {string} now
 * @param {boolean} update
 * @returns {string[]}
 */
function compare(file, now, update) {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (now === before) return [];
  if (!update) return [`${file} is not what its source says; if that is meant: npm run check -- --update`];
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, now);
  return [];
}
