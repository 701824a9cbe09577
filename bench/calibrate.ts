/**
 * Learns what calibrations.ts holds: which head of each model tracks word onsets and by how much it lags, the
 * confidence of a word, and when a recording is not English. `npm run calibrate` writes the file from all open clips;
 * what is printed is out of half: learned on the speakers with even places among the sorted ids, measured on the odd
 * ones, then swapped and pooled.
 */
import { writeFile } from 'node:fs/promises';
import { areaUnderCurve, expectedCalibrationError, median } from '@parlando/metrics';
import type { Calibration } from '../tasks/transcribe/src/calibration.ts';
import { learnCalibration } from './learn-calibration.ts';
import { modelIds } from './listen.ts';

const learned: [string, Calibration][] = [];
for (const id of modelIds) {
  const { sha256, calibration, outOfHalf } = await learnCalibration(id);
  const errors = outOfHalf.onsets.map(Math.abs);
  const [p, right] = [outOfHalf.words.map((word) => word.p), outOfHalf.words.map((word) => word.right)];
  console.log(`\n${id}, out of half`);
  report(`word starts against silver (${errors.length}): median error, ms`, 1000 * median(errors));
  report('  within 100 ms, %', (100 * errors.filter((error) => error <= 0.1).length) / errors.length);
  report(`confidence of words (${p.length}): area under the curve`, areaUnderCurve(p, right));
  report('  expected calibration error', expectedCalibrationError(p, right));
  learned.push([sha256, calibration]);
}
await writeFile('tasks/transcribe/src/calibrations.ts', source(learned));

function report(what: string, value: number): void {
  console.log(`  ${what.padEnd(60)}${value.toFixed(3).padStart(8)}`);
}

function source(entries: readonly [string, Calibration][]): string {
  const rounded = JSON.stringify(
    Object.fromEntries(entries),
    (_, value) => (typeof value === 'number' ? Number(value.toFixed(4)) : value),
    2,
  );
  return `import type { Calibration } from './calibration.ts';

/** By SHA-256 of the weights. Filled by \`npm run calibrate\`; do not edit by hand. */
export const calibrations: Readonly<Record<string, Calibration>> = ${rounded};
`;
}
