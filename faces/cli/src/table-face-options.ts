import type { OptionsOf } from '@parlando/core';

/** Options that every table command has in this face. */
export function tableFaceOptions(formats: readonly string[]) {
  return {
    output: {
      type: 'string',
      value: 'FILE',
      summary: 'write to this file; its ending names the format where --format does not',
    },
    format: {
      type: 'choice',
      choices: formats,
      summary: `form of the result; ${formats[0] ?? 'text'} if neither this nor -o tells`,
    },
    quiet: { type: 'boolean', default: false, summary: 'no progress and warnings on standard error' },
  } as const;
}

/** What a command that uses worker threads has beside these. */
export const threadOptions = {
  threads: { type: 'integer', minimum: 1, maximum: 256, summary: 'default: all cores, at most 8' },
} as const;

export type TableFaceOptions = OptionsOf<ReturnType<typeof tableFaceOptions>> & {
  readonly threads?: number | undefined;
};
