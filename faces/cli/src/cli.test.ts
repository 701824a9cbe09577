import { describe, expect, test } from 'vitest';
import { commands } from './commands.ts';
import { flagNames } from './flag-names.ts';
import { commandHelp, overview } from './help.ts';
import { bin, run, shell } from './testing/spawn-command.ts';
import { version } from './version.ts';

const parlando = (...args: string[]) => run(bin, args);

const transcribeHelp = `Turn recordings into words with times, confidence and alternatives

Usage: parlando transcribe FILE... [options]

Inputs
  FILE...  sound files, folders of them, globs, or - for standard input

Options
  --model ID|DIR                 model that listens: an id that \`parlando models\` lists, or a folder
                                 that holds one [default: moonshine-base-en]
  --beam N                       readings kept while decoding: 1 is greedy and quickest, 5 hears a
                                 little better [1 to 16; default: 1]
  --nbest N                      readings reported for each segment; more than the beam raises the
                                 beam [1 to 16; default: 1]
  --channels mix|split           mix all channels into one, or transcribe each apart and put them in
                                 order (a two-channel call) [default: mix]
  --from TIME                    start here: seconds or [hh:]mm:ss
  --to TIME                      stop here: seconds or [hh:]mm:ss
  --device auto|cpu|cuda|webgpu  where the model runs [default: auto]
  --[no-]vad                     look for speech first; without it everything is decoded, silence
                                 too [default: on]

Output
  -o, --output DIR  write a file for each input and format into this folder; what is done there is
                    skipped
  --format LIST     text, json, srt, vtt, md; several, parted by commas, with -o [default: text]
  --force           do again what is done, and replace files in the way
  --threads N       default: all cores, at most 8 [1 to 256]
  --quiet           no progress, warnings and closing line on standard error
  -h, --help        this page

Examples
  parlando transcribe clinic.wav
  parlando transcribe call.wav --channels split --format json
  parlando transcribe recordings/ -o words --format text,srt --beam 5
  ffmpeg -i talk.mp4 -f wav - | parlando transcribe - --from 1:30 --to 2:00
`;

describe('pages', () => {
  test.each([[[]], [['--help']], [['-h']], [['help']]])('parlando %j shows all commands', async (args) => {
    expect(await parlando(...args)).toEqual({ code: 0, stdout: overview(commands), stderr: '' });
  });

  test.each([[['transcribe', '--help']], [['help', 'transcribe']], [['transcribe', 'a.wav', '-h']]])(
    'parlando %j shows one',
    async (args) => {
      expect(await parlando(...args)).toEqual({ code: 0, stdout: transcribeHelp, stderr: '' });
    },
  );

  test.each([[['--version']], [['transcribe', '--version']]])('parlando %j', async (args) => {
    expect(await parlando(...args)).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('parlando evaluate shows the commands of that group', async () => {
    const { code, stdout, stderr } = await parlando('evaluate');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^Usage: parlando evaluate COMMAND \[inputs\] \[options\]\n\nCommands\n {2}evaluate words REF HYP/,
    );
    expect(stdout).not.toContain('transcribe');
  });

  test('no line is wider than 100 columns', () => {
    const lines = commands.flatMap((command) => commandHelp(command).split('\n'));
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
  });

  test('a reader that goes away is no failure', async () => {
    const ended = await shell(bin, 'set -o pipefail; $CLI --help | true', '.');
    expect(ended).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

describe('wrong calls end with exit code 2 and a way out', () => {
  test.each([
    [
      ['transcibe', 'a.wav'],
      'there is no command "transcibe" [command/unknown]',
      'did you mean parlando transcribe?',
    ],
    [
      ['a.wav'],
      'there is no command "a.wav" [command/unknown]',
      'say what to do with it: parlando transcribe a.wav',
    ],
    [
      ['evaluate', 'wrods'],
      'there is no command "evaluate wrods" [command/unknown]',
      'did you mean parlando evaluate words?',
    ],
    [['juggle'], 'there is no command "juggle" [command/unknown]', 'run parlando --help for the list'],
    [['--vers'], 'there is no option --vers [options/unknown]', 'did you mean --version?'],
    [
      ['transcribe', 'a.wav', '--modle', 'x'],
      'there is no option --modle [options/unknown]',
      'did you mean --model?',
    ],
    [
      ['transcribe', 'a.wav', '--beam', '99'],
      '--beam 99 is out of range [options/out-of-range]',
      'choose a value 1 to 16',
    ],
    [
      ['transcribe', 'a.wav', '--format', 'text,srt'],
      'standard output takes one format, not 2 [options/one-format]',
      'add -o DIR to get a file of each, or choose one of text, srt',
    ],
    [
      ['align', 'a.wav'],
      'align needs TEXT: what is said in it, or a file that holds it [inputs/missing]',
      'parlando align street.wav "play the next song"',
    ],
    [
      ['models', 'remove'],
      'models does not know what to do with "remove" [inputs/unexpected]',
      'see parlando models --help',
    ],
  ])('parlando %j', async (args, message, remedy) => {
    expect(await parlando(...args)).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: ${message}\n  fix: ${remedy}\n`,
    });
  });
});

test('no command has an option that this face needs for itself', () => {
  for (const { description, faceOptions } of commands) {
    const own = new Set([...flagNames(faceOptions), 'help', 'version']);
    expect(flagNames(description.options).filter((name) => own.has(name))).toEqual([]);
  }
});
