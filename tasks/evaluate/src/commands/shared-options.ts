import { inputFormats } from '../reading/input-format.ts';

export const normalizer = {
  type: 'list',
  separator: ',',
  value: 'LIST',
  default: ['parlando-en'],
  summary:
    'rulers: none, whisper-en, whisper-basic, parlando-en; the first one gives the details, the others stand beside it',
} as const;

export const missing = {
  type: 'choice',
  choices: ['error', 'delete'],
  default: 'error',
  summary: 'what a reference without hypothesis is: an error, or all its words deleted',
} as const;

export const block = {
  type: 'string',
  value: 'GROUP',
  summary:
    'what intervals draw: call, speaker, utterance or a column; the highest that the reference names if not given',
} as const;

export const inputFormat = {
  type: 'choice',
  choices: inputFormats,
  default: 'auto',
  summary: 'form of the files, where it cannot be told from their names and content',
} as const;

export const level = {
  type: 'number',
  minimum: 0.5,
  maximum: 0.999,
  default: 0.95,
  summary: 'share of repetitions that an interval is to cover',
} as const;

export const reference = {
  name: 'REF',
  kind: 'table',
  many: false,
  summary: 'what is right: a file, a folder, FILE#COLUMN of a table, or - for standard input',
} as const;

export const hypotheses = {
  name: 'HYP',
  kind: 'table',
  many: true,
  summary: 'what each system gave, in any of the same forms; NAME=FILE gives a system a name',
} as const;

export const oneNormalizer = {
  ...normalizer,
  summary: 'the ruler: none, whisper-en, whisper-basic or parlando-en',
} as const;
