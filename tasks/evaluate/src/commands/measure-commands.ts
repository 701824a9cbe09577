import { defineCommand } from '@parlando/core';
import {
  block,
  hypotheses,
  inputFormat,
  level,
  missing,
  oneNormalizer,
  reference,
} from './shared-options.ts';

/** `parlando evaluate speakers`: who said what, by cpWER, tcpWER and ORC. */
export const speakersCommand = defineCommand({
  name: 'evaluate speakers',
  summary: 'Who said what: word errors under the best match of speakers (cpWER), with times (tcpWER), ORC',
  kind: 'table',
  inputs: [reference, hypotheses],
  options: {
    measure: {
      type: 'list',
      separator: ',',
      value: 'LIST',
      default: ['cp', 'tcp', 'orc'],
      summary: 'cp, tcp, orc, dicp; what the files cannot tell is left out and said',
    },
    collar: {
      type: 'number',
      minimum: 0,
      default: 5,
      value: 'SECONDS',
      summary: 'how far a word may be from its time in tcpWER',
    },
    normalizer: oneNormalizer,
    inputFormat,
    level,
  },
  formats: ['text', 'json', 'csv', 'md'],
  examples: [
    'parlando evaluate speakers ref.stm hyp.json',
    'parlando evaluate speakers ref.json hyp.stm --collar 1',
  ],
});

/** `parlando evaluate times`: how far words are from their times. */
export const timesCommand = defineCommand({
  name: 'evaluate times',
  summary: 'How far the times of words are off: start and end errors, shares within collars',
  kind: 'table',
  inputs: [reference, hypotheses],
  options: {
    collar: {
      type: 'list',
      separator: ',',
      value: 'LIST',
      default: ['0.05', '0.1', '0.2'],
      summary: 'distances in seconds within which words are counted',
    },
    normalizer: oneNormalizer,
    missing,
    inputFormat,
    block,
    level,
  },
  formats: ['text', 'json', 'csv', 'md'],
  examples: ['parlando evaluate times ref.ctm hyp.json'],
});

/** `parlando evaluate correction`: what a correction fixed and what it broke. */
export const correctionCommand = defineCommand({
  name: 'evaluate correction',
  summary: 'What a correction fixed and broke, and how near it came to the best of the N-best list',
  kind: 'table',
  inputs: [
    reference,
    {
      name: 'BEFORE',
      kind: 'table',
      many: false,
      summary: 'what was heard; with a column nbest for the oracle',
    },
    { name: 'AFTER', kind: 'table', many: false, summary: 'what the correction made of it' },
  ],
  options: { normalizer: oneNormalizer, missing, inputFormat, block, level },
  formats: ['text', 'json', 'csv', 'md'],
  examples: ['parlando evaluate correction ref.jsonl heard.jsonl corrected.jsonl'],
});

/** `parlando evaluate labels`: classes and scores. */
export const labelsCommand = defineCommand({
  name: 'evaluate labels',
  summary: 'Classes and scores: accuracy, P/R/F1, MCC, kappa, confusion, AUC, AP, ECE, Brier, EER',
  kind: 'table',
  inputs: [
    {
      name: 'TABLE',
      kind: 'table',
      many: false,
      summary: 'JSONL or CSV with a column for the truth, and for the prediction, the score or both',
    },
  ],
  options: {
    truth: { type: 'string', default: 'truth', value: 'COLUMN', summary: 'column of the right label' },
    predicted: {
      type: 'string',
      default: 'predicted',
      value: 'COLUMN',
      summary: 'column of the label given',
    },
    score: {
      type: 'string',
      default: 'score',
      value: 'COLUMN',
      summary: 'column of the score or probability of the positive label',
    },
    positive: {
      type: 'string',
      value: 'LABEL',
      summary: 'the label that scores speak for; 1, true or yes if not given',
    },
    hours: {
      type: 'number',
      value: 'HOURS',
      summary: 'hours of sound behind the rows, above 0: gives misses at false alarms an hour',
    },
    block,
    level,
  },
  formats: ['text', 'json', 'csv', 'md'],
  examples: [
    'parlando evaluate labels answers.csv',
    'parlando evaluate labels scores.jsonl --truth label --score p --hours 12',
  ],
});

/** `parlando evaluate text`: generated text against references. */
export const textCommand = defineCommand({
  name: 'evaluate text',
  summary: 'Generated text against references: BLEU, chrF, TER, ROUGE, with the tokenizer named',
  kind: 'table',
  inputs: [reference, hypotheses],
  options: {
    measure: {
      type: 'list',
      separator: ',',
      value: 'LIST',
      default: ['bleu', 'chrf', 'rouge'],
      summary: 'bleu, chrf, ter, rouge',
    },
    tokenizer: {
      type: 'choice',
      choices: ['13a', 'intl', 'char', 'zh', 'none'],
      default: '13a',
      summary: 'how BLEU cuts words; zh or char for Chinese',
    },
    stem: { type: 'boolean', default: false, summary: 'ROUGE compares stems of English words' },
    unit: {
      type: 'choice',
      choices: ['word', 'char'],
      default: 'word',
      summary: 'what ROUGE compares; char for Chinese',
    },
    missing,
    inputFormat,
    whole: { type: 'boolean', default: false, summary: 'a plain text file is one text, and not one a line' },
    block,
    level,
  },
  formats: ['text', 'json', 'csv', 'md'],
  examples: [
    'parlando evaluate text ref.txt hyp.txt',
    'parlando evaluate text ref.jsonl hyp.jsonl --tokenizer zh --unit char',
  ],
});

/** `parlando evaluate series`: forecasts against what came. */
export const seriesCommand = defineCommand({
  name: 'evaluate series',
  summary: 'Forecasts against what came: MASE, sMAPE, WQL, CRPS, coverage and width',
  kind: 'table',
  inputs: [
    {
      name: 'TABLE',
      kind: 'table',
      many: false,
      summary:
        'JSONL or CSV with columns series, actual, forecast, quantile columns such as q0.1 and q0.9, and sample columns sample1, sample2, ...',
    },
  ],
  options: {
    series: { type: 'string', default: 'series', value: 'COLUMN', summary: 'column that names the series' },
    actual: { type: 'string', default: 'actual', value: 'COLUMN', summary: 'column of what came' },
    forecast: {
      type: 'string',
      default: 'forecast',
      value: 'COLUMN',
      summary: 'column of the point forecast',
    },
    history: {
      type: 'string',
      value: 'FILE',
      summary: 'what was known before, with the columns series and actual: needed for MASE',
    },
    season: {
      type: 'integer',
      minimum: 1,
      default: 1,
      summary: 'steps in a season, for the naive forecast that MASE compares with',
    },
    level,
  },
  formats: ['text', 'json', 'csv', 'md'],
  examples: ['parlando evaluate series forecast.csv --history before.csv --season 7'],
});
