/** The forms in which texts come; the first is told from the others by name and content. */
export const inputFormats = [
  'auto',
  'text',
  'jsonl',
  'csv',
  'tsv',
  'transcript',
  'kaldi',
  'trn',
  'stm',
  'ctm',
  'seglst',
  'rttm',
  'srt',
  'vtt',
  'nlp',
] as const;

export type InputFormat = (typeof inputFormats)[number];
