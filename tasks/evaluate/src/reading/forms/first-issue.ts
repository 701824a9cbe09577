import type { z } from 'zod';

/** The first thing that a schema objects to, in a line: `words[3].start: expected number, received string`. */
export function firstIssue(error: z.ZodError, root = ''): string {
  const [issue] = error.issues;
  const steps = (issue?.path ?? []).map((step) =>
    typeof step === 'number' ? `[${step}]` : `.${String(step)}`,
  );
  const path = `${root}${steps.join('')}`.replace(/^\./, '');
  const what = (issue?.message ?? 'not as it should be').replace(/^Invalid input: /, '');
  return path === '' ? what : `${path}: ${what}`;
}
