/** `npm run bench -- TASK [SECTION...]`: prints measured / must / goal and ends with 1 when a must is missed. */
import { isMissed, printBar, printHead } from './bars.ts';
import type { Section } from './section.ts';

const tasks: Readonly<Record<string, () => Promise<readonly Section[]>>> = {
  evaluate: async () => (await import('./evaluate/sections.ts')).sections,
  transcribe: async () => (await import('./transcribe/sections.ts')).sections,
};

const [task = '', ...wanted] = process.argv.slice(2);
const load = tasks[task];
if (!load) {
  console.error(
    `error: there is no bench "${task}"\n  fix: npm run bench -- ${Object.keys(tasks).join(' | ')} [SECTION...]`,
  );
  process.exit(2);
}
const sections = await load();
const unknown = wanted.filter((name) => !sections.some((section) => section.name === name));
if (unknown.length > 0) {
  console.error(
    `error: no section ${unknown.join(', ')}\n  fix: ${sections.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}
let missed = 0;
for (const section of sections) {
  if (wanted.length > 0 && !wanted.includes(section.name)) continue;
  printHead(`${section.name}: ${section.title}`);
  await section.run((bar) => {
    printBar(bar);
    if (isMissed(bar)) missed++;
  });
}
console.log(missed === 0 ? '\nevery must is met' : `\n${missed} missed`);
process.exit(missed === 0 ? 0 : 1);
