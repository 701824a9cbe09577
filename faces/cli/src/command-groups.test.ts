import { beforeAll, describe, expect, test } from 'vitest';
import { bundle, run } from './testing/spawn-command.ts';

let cli: string;

beforeAll(async () => {
  cli = await bundle('./fake-cli.ts');
});

const fake = (...args: string[]) => run(cli, args);

const page = `Usage: parlando add COMMAND [inputs] [options]

Commands
  add words FILE...  Count the words of files
  add busy FILE...   Count the words of files

parlando add COMMAND --help tells the options of each
`;

describe('commands of two words', () => {
  test.each([[['add']], [['add', '--help']], [['add', '-h']], [['help', 'add']]])(
    '%j lists those that share the first',
    async (args) => {
      expect(await fake(...args)).toEqual({ code: 0, stdout: page, stderr: '' });
    },
  );

  test('each has its own page', async () => {
    const { stdout } = await fake('add', 'words', '--help');
    expect(stdout).toContain('Usage: parlando add words FILE... [options]\n');
    expect(stdout).toContain('--skip LIST  words not counted [default: uh]\n');
    expect((await fake('help', 'add', 'words')).stdout).toBe(stdout);
  });

  test.each([
    [['add', 'wrods'], 'there is no command "add wrods"', 'did you mean parlando add words?'],
    [['add', 'bus'], 'there is no command "add bus"', 'did you mean parlando add busy?'],
    [['add', 'a.txt'], 'there is no command "add a.txt"', 'one of: parlando add words, parlando add busy'],
    [['ad'], 'there is no command "ad"', 'did you mean parlando add?'],
    [['ad', 'words'], 'there is no command "ad"', 'did you mean parlando add?'],
    [['words', 'a.txt'], 'there is no command "words"', 'did you mean parlando add words?'],
  ])('%j is refused with the nearest', async (args, message, remedy) => {
    expect(await fake(...args)).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: ${message} [command/unknown]\n  fix: ${remedy}\n`,
    });
  });

  test('an input that lacks is named', async () => {
    expect(await fake('add', 'words')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'error: add words needs FILE: files [inputs/missing]\n  fix: fake add words a.txt b.txt\n',
    });
  });
});
