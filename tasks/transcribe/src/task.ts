import { defineCommand } from '@parlando/core';

const model = {
  type: 'string',
  value: 'ID|DIR',
  default: 'moonshine-base-en',
  summary: 'model that listens: an id that `parlando models` lists, or a folder that holds one',
} as const;

const from = { type: 'time', summary: 'start here: seconds or [hh:]mm:ss' } as const;
const to = { type: 'time', summary: 'stop here: seconds or [hh:]mm:ss' } as const;

const device = {
  type: 'choice',
  choices: ['auto', 'cpu', 'cuda', 'webgpu'],
  default: 'auto',
  summary: 'where the model runs',
} as const;

/** `parlando transcribe`: recordings in; words with times, confidence and alternatives out. */
export const transcribeCommand = defineCommand({
  name: 'transcribe',
  summary: 'Turn recordings into words with times, confidence and alternatives',
  kind: 'row',
  inputs: [
    {
      name: 'FILE',
      kind: 'audio',
      many: true,
      summary: 'sound files, folders of them, globs, or - for standard input',
    },
  ],
  options: {
    model,
    beam: {
      type: 'integer',
      default: 1,
      minimum: 1,
      maximum: 16,
      summary: 'readings kept while decoding: 1 is greedy and quickest, 5 hears a little better',
    },
    nbest: {
      type: 'integer',
      default: 1,
      minimum: 1,
      maximum: 16,
      summary: 'readings reported for each segment; more than the beam raises the beam',
    },
    channels: {
      type: 'choice',
      choices: ['mix', 'split'],
      default: 'mix',
      summary:
        'mix all channels into one, or transcribe each apart and put them in order (a two-channel call)',
    },
    from,
    to,
    device,
    vad: {
      type: 'boolean',
      default: true,
      summary: 'look for speech first; without it everything is decoded, silence too',
    },
  },
  formats: ['text', 'json', 'srt', 'vtt', 'md'],
  examples: [
    'parlando transcribe clinic.wav',
    'parlando transcribe call.wav --channels split --format json',
    'parlando transcribe recordings/ -o words --format text,srt --beam 5',
    'ffmpeg -i talk.mp4 -f wav - | parlando transcribe - --from 1:30 --to 2:00',
  ],
});

/** `parlando align`: a recording and what was said in it; the time of each word. */
export const alignCommand = defineCommand({
  name: 'align',
  summary: 'Find when each word of a known text is said in a recording',
  kind: 'row',
  inputs: [
    { name: 'AUDIO', kind: 'audio', many: false, summary: 'a sound file, or - for standard input' },
    { name: 'TEXT', kind: 'text', many: false, summary: 'what is said in it, or a file that holds it' },
  ],
  options: { model, from, to, device },
  formats: ['json', 'text', 'srt', 'vtt'],
  examples: [
    'parlando align street.wav "play the next song"',
    'parlando align reading.wav reading.txt --format srt',
  ],
});
