import { defineCommand } from '@parlando/core';
import { expect, test } from 'vitest';
import { tableCommand } from './command.ts';
import { commandHelp, overview } from './help.ts';

const bake = defineCommand({
  name: 'bake bread',
  summary: 'Bake bread',
  kind: 'table',
  inputs: [
    { name: 'DOUGH', kind: 'table', many: false, summary: 'what is baked' },
    { name: 'SEEDS', kind: 'table', many: true, optional: true, summary: 'what is strewn on it' },
  ],
  options: {
    crust: { type: 'choice', choices: ['thin', 'thick'], default: 'thin', summary: 'its crust' },
    flour: {
      type: 'choice',
      choices: ['wheat', 'spelt', 'rye', 'barley', 'maize', 'sorghum', 'rice'],
      default: 'rye',
      summary: 'what it is of',
    },
    heat: { type: 'integer', minimum: 150, default: 220, value: 'DEGREES', summary: 'how hot' },
    herb: {
      type: 'list',
      separator: ',',
      value: 'LIST',
      default: ['sage', 'thyme'],
      summary: 'what is in it',
    },
    spice: { type: 'list', default: [], summary: 'what else; give it again for another' },
    steam: { type: 'boolean', default: true, summary: 'whether the oven is damp' },
  },
  formats: ['loaf', 'rolls'],
  examples: ['parlando bake bread dough.txt --heat 240'],
});

const command = tableCommand(bake, () => Promise.reject(new Error('help loads no task')));

test('the page of all commands', () => {
  expect(overview([command])).toBe(`Parlando: speech to text with the evidence for it, on your own machine

Usage: parlando COMMAND [inputs] [options]

Commands
  bake bread DOUGH [SEEDS...]  Bake bread

Options
  -h, --help  this page, or that of a command: parlando COMMAND --help
  --version   the version

Exit codes: 0 done, 1 something failed, 2 the call is wrong, 130 stopped by Ctrl-C
`);
});

test('the page of a command that takes all at once', () => {
  expect(commandHelp(command)).toBe(`Bake bread

Usage: parlando bake bread DOUGH [SEEDS...] [options]

Inputs
  DOUGH     what is baked
  SEEDS...  what is strewn on it

Options
  --crust thin|thick  its crust [default: thin]
  --flour NAME        what it is of [wheat, spelt, rye, barley, maize, sorghum, rice; default: rye]
  --heat DEGREES      how hot [at least 150; default: 220]
  --herb LIST         what is in it [default: sage,thyme]
  --spice TEXT        what else; give it again for another
  --[no-]steam        whether the oven is damp [default: on]

Output
  -o, --output FILE    write to this file; its ending names the format where --format does not
  --format loaf|rolls  form of the result; loaf if neither this nor -o tells
  --quiet              no progress and warnings on standard error
  -h, --help           this page

Examples
  parlando bake bread dough.txt --heat 240
`);
});
