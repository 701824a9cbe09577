import { defineCommand } from '@parlando/core';
import { block, hypotheses, inputFormat, level, missing, normalizer, reference } from './shared-options.ts';

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
    by: {
      type: 'list',
      separator: ',',
      value: 'LIST',
      default: [],
      summary: 'break down by these columns of the manifest',
    },
    block,
    level,
  },
  formats: ['text', 'json', 'csv', 'md', 'html'],
  examples: [
    'parlando evaluate systems calls.jsonl --system moonshine-tiny --system moonshine-base',
    "parlando evaluate systems calls.jsonl --system moonshine-base --system 'cmd: my-asr {audio}'",
  ],
});

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
