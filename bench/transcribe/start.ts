import { spawnSync } from 'node:child_process';
import { median } from '@parlando/metrics';
import type { Section } from '../section.ts';

const runs = 21;

export const start: Section = {
  name: 'start',
  title: 'the command’s start and the tests (the installs: npm run packed)',
  async run(report) {
    spawnSync(process.execPath, ['scripts/build.js']);
    const [bare, help]: [number[], number[]] = [[], []];
    for (let run = 0; run < runs; run++) {
      bare.push(wall(['-e', '0']));
      help.push(wall(['faces/cli/bin/parlando.js', '--help']));
    }
    const note = `${Math.round(median(help))} against ${Math.round(median(bare))} ms, medians of ${runs}, turn about`;
    report({
      what: 'parlando --help over bare node, wall',
      measured: median(help) / median(bare),
      must: 1.6,
      goal: 1.3,
      unit: 'x',
      better: 'lower',
      note,
    });

    const before = performance.now();
    const { status } = spawnSync('npx', ['--no-install', 'vitest', 'run'], { stdio: 'ignore' });
    const seconds = (performance.now() - before) / 1000;
    report({
      what: 'npm test, s',
      measured: status === 0 ? seconds : Number.NaN,
      must: 150,
      goal: 60,
      better: 'lower',
    });
  },
};

function wall(args: readonly string[]): number {
  const before = performance.now();
  spawnSync(process.execPath, args, { stdio: 'ignore' });
  return performance.now() - before;
}
