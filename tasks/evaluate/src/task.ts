import { defineCommand } from '@parlando/core';
import { inputFormats } from './reading/input-format.ts';

const normalizer = {
  type: 'list',
  separator: ',',
  value: 'LIST',
  default: ['parlando-en'],
  summary:
    'rulers: none, whisper-en, whisper-basic, parlando-en; the first one gives the details, the others stand beside it',
} as const;

const missing = {
  type: 'choice',
  choices: ['error', 'delete'],
  default: 'error',
  summary: 'what a reference without hypothesis is: an error, or all its words deleted',
} as const;

const block = {
  type: 'string',
  value: 'GROUP',
  summary:
    'what intervals draw: call, speaker, utterance or a column; the highest that the reference names if not given',
} as const;

const inputFormat = {
  type: 'choice',
  choices: inputFormats,
  default: 'auto',
  summary: 'form of the files, where it cannot be told from their names and content',
} as const;

const level = {
  type: 'number',
  minimum: 0.5,
  maximum: 0.999,
  default: 0.95,
  summary: 'share of repetitions that an interval is to cover',
} as const;

const reference = {
  name: 'REF',
  kind: 'table',
  many: false,
  summary: 'what is right: a file, a folder, FILE#COLUMN of a table, or - for standard input',
} as const;

const hypotheses = {
  name: 'HYP',
  kind: 'table',
  many: true,
  summary: 'what each system gave, in any of the same forms; NAME=FILE gives a system a name',
} as const;

const oneNormalizer = {
  ...normalizer,
  summary: 'the ruler: none, whisper-en, whisper-basic or parlando-en',
} as const;

/** `parlando evaluate words`: how many words are wrong, by which ruler, and how sure that is. */
export const wordsCommand = defineCommand({
  name: 'evaluate words',
  summary: 'Count wrong words of one or more systems, with intervals, by one or more rulers',
  kind: 'table',
  inputs: [reference, hypotheses],
  options: {
    normalizer,
    referenceAlternatives: {
      type: 'string',
      value: 'FILE',
      summary: 'other right forms of spans of the reference: norm.json, or JSONL of {id, norm}',
    },
    equivalent: {
      type: 'string',
      value: 'FILE',
      summary: 'words that count as the same: a line "gonna | going to" each; what the HTML report saves',
    },
    entities: {
      type: 'boolean',
      default: false,
      summary: 'errors by class and by entity, where the reference has tokens and spans (.nlp, JSONL)',
    },
    bias: {
      type: 'string',
      value: 'FILE',
      summary: 'rare words and names, one a line: their errors apart from all others (B-WER, U-WER)',
    },
    rare: {
      type: 'integer',
      minimum: 1,
      value: 'N',
      summary: 'instead of a list: words that the references hold at most N times',
    },
    fullFormat: {
      type: 'boolean',
      default: true,
      summary: 'errors when case, punctuation and written numbers count; slow where rows are long recordings',
    },
    by: {
      type: 'list',
      separator: ',',
      value: 'LIST',
      default: [],
      summary: 'break down by these: speaker, call, length, or any column of the reference',
    },
    block,
    level,
    missing,
    inputFormat,
    whole: {
      type: 'boolean',
      default: false,
      summary: 'a plain text file is one text, and not one a line',
    },
    explain: {
      type: 'string',
      value: 'ID',
      summary: 'show each rewrite of the ruler and the alignment of this row instead of the report',
    },
  },
  formats: ['text', 'json', 'csv', 'md', 'html', 'pra'],
  examples: [
    'parlando evaluate words ref.txt hyp.txt',
    'parlando evaluate words refs.jsonl old.jsonl new.jsonl --by speaker,domain -o report.html',
    'parlando evaluate words calls.csv#said calls.csv#heard --normalizer whisper-en,parlando-en',
    'parlando evaluate words calls/ hyp/ --bias names.txt --format json -o new.json',
  ],
});

/** `parlando evaluate systems`: recognisers run over a manifest. */
export const systemsCommand = defineCommand({
  name: 'evaluate systems',
  summary: 'Run recognisers over recordings: errors, speed, latency, load time and memory',
  kind: 'table',
  threaded: true,
  inputs: [
    {
      name: 'MANIFEST',
      kind: 'table',
      many: false,
      summary: 'JSONL or CSV with the columns audio and text; audio paths count from its folder',
    },
  ],
  options: {
    system: {
      type: 'list',
      value: 'SYSTEM',
      default: [],
      summary:
        "a model (moonshine-base), a model in a folder (NAME@DIR), or 'cmd: my-asr {audio}', whose standard output is the text; give it again for another",
    },
    normalizer,
    by: wordsBy(),
    block,
    level,
  },
  formats: ['text', 'json', 'csv', 'md', 'html'],
  examples: [
    'parlando evaluate systems calls.jsonl --system moonshine-tiny --system moonshine-base',
    "parlando evaluate systems calls.jsonl --system moonshine-base --system 'cmd: my-asr {audio}'",
  ],
});

function wordsBy() {
  return {
    type: 'list',
    separator: ',',
    value: 'LIST',
    default: [],
    summary: 'break down by these columns of the manifest',
  } as const;
}

/** `parlando evaluate compare`: two reports, what one fixes and what it breaks. */
export const compareCommand = defineCommand({
  name: 'evaluate compare',
  summary: 'Two reports: what the second fixes and breaks, the difference with its interval, and tests',
  kind: 'table',
  inputs: [
    {
      name: 'A',
      kind: 'table',
      many: false,
      summary: 'a JSON report of evaluate words or systems; A.json#SYSTEM picks one',
    },
    { name: 'B', kind: 'table', many: false, summary: 'another over the same references' },
  ],
  options: { level },
  formats: ['text', 'json', 'csv', 'md'],
  examples: [
    'parlando evaluate compare old.json new.json',
    'parlando evaluate compare all.json#amazon all.json#google',
  ],
});

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

/** `parlando evaluate normalize`: text as a ruler sees it. */
export const normalizeCommand = defineCommand({
  name: 'evaluate normalize',
  summary: 'Show text as a ruler sees it, with each rewrite if asked',
  kind: 'table',
  inputs: [
    {
      name: 'FILE',
      kind: 'table',
      many: false,
      optional: true,
      summary: 'texts, a line each; standard input if not given',
    },
  ],
  options: {
    normalizer: { ...normalizer, summary: 'rulers: none, whisper-en, whisper-basic, parlando-en' },
    explain: { type: 'boolean', default: false, summary: 'list each rewrite and the rule behind it' },
    inputFormat,
  },
  formats: ['text', 'json'],
  examples: [
    'echo "Dr. Lee paid $1.50" | parlando evaluate normalize',
    'parlando evaluate normalize ref.txt --explain',
  ],
});

/** `parlando evaluate gate`: a report against bounds, for continuous integration. */
export const gateCommand = defineCommand({
  name: 'evaluate gate',
  summary: 'Hold a report against bounds: exit code 1 where it does not pass',
  kind: 'table',
  inputs: [
    {
      name: 'REPORT',
      kind: 'table',
      many: false,
      summary: 'a JSON report of evaluate words or systems; REPORT.json#SYSTEM picks one',
    },
  ],
  options: {
    maxWer: {
      type: 'number',
      minimum: 0,
      value: 'PERCENT',
      summary: 'the most word errors, in % of the words',
    },
    maxCer: { type: 'number', minimum: 0, value: 'PERCENT', summary: 'the most character errors, in %' },
    maxBiasedWer: {
      type: 'number',
      minimum: 0,
      value: 'PERCENT',
      summary: 'the most word errors among words of the list, in %',
    },
    noWorseThan: {
      type: 'string',
      value: 'BASE.json',
      summary: 'a report over the same references: shut where this one is worse beyond chance',
    },
    tolerance: {
      type: 'number',
      minimum: 0,
      default: 0,
      value: 'POINTS',
      summary: 'points of word error rate by which it may be worse than the base',
    },
    level,
  },
  formats: ['text', 'json', 'md'],
  examples: ['parlando evaluate gate new.json --max-wer 12 --no-worse-than base.json'],
});
