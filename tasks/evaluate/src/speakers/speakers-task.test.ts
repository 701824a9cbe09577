import { describe, expect, it } from 'vitest';
import { folderOf, refusal } from '../reading/folder.test.sample.ts';
import { runnerOf } from '../run-task.test.sample.ts';
import { speakersCommand } from '../task.ts';
import { speakersTask } from './speakers-task.ts';

const run = runnerOf(speakersCommand, speakersTask);

const segment = (session_id: string, speaker: string, start: number, words: string) => ({
  session_id,
  speaker,
  start_time: start,
  end_time: start + 2,
  words,
});

const heard = [
  segment('monday', 'x', 0, 'good morning ann'),
  segment('monday', 'y', 2, 'good morning bob'),
  segment('monday', 'x', 4, 'shall we begin'),
  segment('tuesday', 'x', 0, 'can you hear me now'),
];
const withoutTimes = heard.map(({ start_time, end_time, ...others }) => others);

const files = {
  'ref.stm': [
    'monday 1 bob 0 2 good morning Ann',
    'monday 1 ann 2 4 good morning Bob',
    'monday 1 bob 4 6 shall we begin',
    'tuesday 1 cid 0 2 can you hear me',
    '',
  ].join('\n'),
  'hyp.json': JSON.stringify(heard),
  'timeless.json': JSON.stringify(withoutTimes),
};

async function speakers(names: readonly string[], options: Parameters<typeof run>[1] = {}, more = {}) {
  const folder = folderOf({ ...files, ...more });
  return run(
    names.map((name) => `${folder}/${name}`),
    options,
  );
}

describe('evaluate speakers', () => {
  it('measures SegLST against STM, recordings apart', async () => {
    const { systems } = await speakers(['ref.stm', 'hyp.json']);
    expect(
      systems[0]!.measures.map(({ measure, insertions, hits, referenceWords, rate }) => [
        measure,
        insertions,
        hits,
        referenceWords,
        rate,
      ]),
    ).toEqual([
      ['cp', 1, 13, 13, 1 / 13],
      ['tcp', 1, 13, 13, 1 / 13],
      ['orc', 1, 13, 13, 1 / 13],
    ]);
    expect(systems[0]!.measures[0]!.sessions).toMatchObject([
      { session: 'monday', insertions: 0, referenceWords: 9 },
      { session: 'tuesday', insertions: 1, referenceWords: 4 },
    ]);
  });

  it('shows who was taken for whom', async () => {
    const text = speakersTask.render(await speakers(['ref.stm', 'hyp.json']), 'text');
    expect(text).toBe(
      [
        'Who said what, by parlando-en 1',
        '',
        'system  measure  rate %  interval  sub  del  ins  words  recordings',
        'hyp     cpWER      7.69         -    0    0    1     13           2',
        'hyp     tcpWER     7.69         -    0    0    1     13           2',
        'hyp     ORC-WER    7.69         -    0    0    1     13           2',
        'tcpWER with a collar of 5 s',
        'no intervals: 2 recordings: fewer than 5 say nothing about other recordings',
        '',
        'Who was taken for whom (cpWER)',
        'system  recording  reference  hypothesis',
        'hyp     monday     bob        x',
        'hyp     monday     ann        y',
        'hyp     tuesday    cid        x',
        '',
      ].join('\n'),
    );
  });

  it('refuses a reference without words, against which all would be right', async () => {
    const rttm = 'SPEAKER monday 1 0.0 2.0 <NA> <NA> bob <NA> <NA>\n';
    const folder = folderOf({ 'ref.rttm': rttm, 'hyp.rttm': rttm });
    expect(await refusal(run([`${folder}/ref.rttm`, `${folder}/hyp.rttm`]), folder)).toEqual({
      code: 'evaluate/no-words',
      message: 'ref.rttm says who speaks when, but no words',
      remedy: 'give stm, SegLST, a transcript or a table with the words: these measures compare them',
    });
  });

  it('counts words that went to another speaker', async () => {
    const confused = [{ ...heard[0]!, speaker: 'y' }, ...heard.slice(1, 3), heard[3]!];
    const { systems } = await speakers(
      ['ref.stm', 'confused.json'],
      { measure: ['cp', 'orc'] },
      { 'confused.json': JSON.stringify(confused) },
    );
    const errors = systems[0]!.measures.map(
      ({ substitutions, deletions, insertions }) => substitutions + deletions + insertions,
    );
    // bob lacks three words and ann has three too many; ORC asks for streams, not for speakers.
    expect(errors).toEqual([7, 1]);
  });

  it('words far from their times are wrong in tcpWER alone', async () => {
    const late = heard.map((each) => ({
      ...each,
      start_time: each.start_time + 20,
      end_time: each.end_time + 20,
    }));
    const more = { 'late.json': JSON.stringify(late) };
    const rates = async (collar: number) => {
      const { systems } = await speakers(['ref.stm', 'late.json'], { measure: ['cp', 'tcp'], collar }, more);
      return systems[0]!.measures.map(({ rate }) => rate);
    };
    expect(await rates(5)).toEqual([1 / 13, 27 / 13]);
    expect(await rates(30)).toEqual([1 / 13, 1 / 13]);
  });

  it('leaves out what needs times where there are none, and says so', async () => {
    const report = await speakers(['ref.stm', 'timeless.json']);
    expect(report.systems[0]!.measures.map(({ measure }) => measure)).toEqual(['cp', 'orc']);
    expect(speakersTask.warnings(report)).toEqual([
      expect.stringMatching(/^timeless: tcpWER is left out: .*start undefined/),
    ]);
    expect(speakersTask.exitCode(report)).toBe(0);
    expect(speakersTask.render(report, 'text')).not.toContain('collar');
  });

  it('fails where nothing can be measured', async () => {
    const report = await speakers(['ref.stm', 'timeless.json'], { measure: ['tcp'] });
    expect(speakersTask.exitCode(report)).toBe(1);
  });

  it('as CSV is a line for each measure and recording', async () => {
    const report = await speakers(['ref.stm', 'hyp.json'], { measure: ['dicp', 'dicp'] });
    expect(speakersTask.render(report, 'csv')).toBe(
      [
        'system,measure,recording,referenceWords,substitutions,deletions,insertions',
        'hyp,DI-cpWER,monday,9,0,0,0',
        'hyp,DI-cpWER,tuesday,4,0,0,1',
        '',
      ].join('\r\n'),
    );
    expect(JSON.parse(speakersTask.render(report, 'json'))).toEqual(report);
  });
});

describe('recordings', () => {
  it('that one side lacks are silence there, and that is said', async () => {
    const more = {
      'some.json': JSON.stringify([...heard.slice(0, 3), segment('friday', 'x', 0, 'and now')]),
    };
    const report = await speakers(['ref.stm', 'some.json'], { measure: ['cp'] }, more);
    expect(report.systems[0]!.measures[0]).toMatchObject({ deletions: 4, insertions: 2 });
    expect(speakersTask.warnings(report)).toEqual([
      expect.stringMatching(/some\.json lacks 1 of 2 recordings, whose words count as deleted: tuesday$/),
      expect.stringMatching(
        /some\.json has recordings without a reference, whose words count as inserted: friday$/,
      ),
    ]);
  });

  it('are joined whatever they are called where there is but one', async () => {
    const more = {
      'one.stm': 'monday 1 bob 0 2 good morning Ann\n',
      'other.json': JSON.stringify([segment('audio-7', 'x', 0, 'good morning ann')]),
      'nameless.csv': 'speaker,text\nx,good morning ann\n',
    };
    const report = await speakers(['one.stm', 'other.json', 'nameless.csv'], { measure: ['cp'] }, more);
    expect(report.systems.map(({ measures }) => measures[0]!.rate)).toEqual([0, 0]);
    expect(report.systems.map(({ measures }) => measures[0]!.sessions[0]!.session)).toEqual([
      'monday',
      'monday',
    ]);
    expect(speakersTask.warnings(report)).toEqual([
      expect.stringMatching(
        /other\.json and the reference are one recording each, .*: "audio-7" is "monday"$/,
      ),
    ]);
  });

  it('of which none is on both sides are refused, not scored', async () => {
    const folder = folderOf({ ...files, 'other.json': JSON.stringify([segment('friday', 'x', 0, 'hello')]) });
    const refused = await refusal(run([`${folder}/ref.stm`, `${folder}/other.json`]), folder);
    expect(refused).toMatchObject({
      code: 'evaluate/no-common-recordings',
      message:
        'no recording of the reference is in the hypothesis: "monday" in ref.stm, "friday" in other.json',
    });
  });
});

it.each([
  [['ref.stm', 'plain.txt'], {}, 'evaluate/no-speakers'],
  [['ref.stm', 'hyp.json'], { measure: ['wer'] }, 'evaluate/unknown-measure'],
  [['ref.stm', 'hyp.json'], { normalizer: ['parlando-en', 'none'] }, 'evaluate/one-normalizer'],
])('%j %j is refused: %s', async (names, options, code) => {
  await expect(speakers(names, options, { 'plain.txt': 'hello\n' })).rejects.toMatchObject({ code });
});
