import type { OptionsOf } from '@parlando/core';

/** Options that every row command has in this face. */
export function rowFaceOptions(formats: readonly string[]) {
  return {
    output: {
      type: 'string',
      value: 'DIR',
      summary: 'write a file for each input and format into this folder; what is done there is skipped',
    },
    format: {
      type: 'string',
      value: 'LIST',
      default: formats[0] ?? 'text',
      summary: `${formats.join(', ')}; several, parted by commas, with -o`,
    },
    force: {
      type: 'boolean',
      default: false,
      summary: 'do again what is done, and replace files in the way',
    },
    threads: { type: 'integer', minimum: 1, maximum: 256, summary: 'default: all cores, at most 8' },
    quiet: {
      type: 'boolean',
      default: false,
      summary: 'no progress, warnings and closing line on standard error',
    },
  } as const;
}

export type RowFaceOptions = OptionsOf<ReturnType<typeof rowFaceOptions>>;
