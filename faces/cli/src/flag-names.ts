import type { OptionTable } from '@parlando/core';

/** One-letter flags belong to this face, not to the tasks. */
export const letters: Readonly<Record<string, string>> = { output: 'o', help: 'h' };

/** `maxGap` in a table is `--max-gap` on the command line. */
export function flagName(option: string): string {
  return option.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}

/** Everything that may stand after `--` for these options; a switch that is on has a `no-` form. */
export function flagNames(table: OptionTable): string[] {
  return Object.entries(table).flatMap(([option, { type, ...rest }]) => {
    const isOnSwitch = type === 'boolean' && 'default' in rest && rest.default === true;
    return isOnSwitch ? [flagName(option), `no-${flagName(option)}`] : [flagName(option)];
  });
}
