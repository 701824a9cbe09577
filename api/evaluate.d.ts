// What @parlando/evaluate exports. Made by: npm run check -- --update

// index.d.ts
export { type Comparison, compareReports } from './compare/compare-reports.ts';
export { compareTask } from './compare/compare-task.ts';
export { type CorrectionReport, correctionTask } from './correction/correction-task.ts';
export { type GateResult, gateTask } from './gate/gate-task.ts';
export type { LabelReport } from './labels/label-report.ts';
export { labelsTask } from './labels/labels-task.ts';
export { type NormalizedTexts, normalizeTask } from './normalize/normalize-task.ts';
export type { Row } from './reading/row.ts';
export type { SeriesReport } from './series/series-report.ts';
export { seriesTask } from './series/series-task.ts';
export { type SpeakerReport, speakersTask } from './speakers/speakers-task.ts';
export { systemsTask } from './systems/systems-task.ts';
export { type TextReport, textTask } from './text/text-task.ts';
export { type TimesReport, timesTask } from './times/times-task.ts';
export type { Allowances } from './words/allowances.ts';
export { type EvaluateWordsOptions, evaluateWords } from './words/evaluate-words.ts';
export type { SystemRows } from './words/measure-words.ts';
export { type Rarity, rarityOfList } from './words/rarity.ts';
export { type WordReport, wordReportSchema } from './words/word-report.ts';
export { wordsTask } from './words/words-task.ts';

// task.d.ts
export { correctionCommand, labelsCommand, seriesCommand, speakersCommand, textCommand, timesCommand, } from './commands/measure-commands.ts';
export { compareCommand, gateCommand, normalizeCommand, systemsCommand, wordsCommand, } from './commands/word-commands.ts';

// commands/measure-commands.d.ts
/** `parlando evaluate speakers`: who said what, by cpWER, tcpWER and ORC. */
export declare const speakersCommand: {
    readonly name: "evaluate speakers";
    readonly summary: "Who said what: word errors under the best match of speakers (cpWER), with times (tcpWER), ORC";
    readonly kind: "table";
    readonly inputs: readonly [{
        readonly name: 'REF';
        readonly kind: 'table';
        readonly many: false;
        readonly summary: 'what is right: a file, a folder, FILE#COLUMN of a table, or - for standard input';
    }, {
        readonly name: 'HYP';
        readonly kind: 'table';
        readonly many: true;
        readonly summary: 'what each system gave, in any of the same forms; NAME=FILE gives a system a name';
    }];
    readonly options: {
        readonly measure: {
            readonly type: "list";
            readonly separator: ",";
            readonly value: "LIST";
            readonly default: readonly ["cp", "tcp", "orc"];
            readonly summary: "cp, tcp, orc, dicp; what the files cannot tell is left out and said";
        };
        readonly collar: {
            readonly type: "number";
            readonly minimum: 0;
            readonly default: 5;
            readonly value: "SECONDS";
            readonly summary: "how far a word may be from its time in tcpWER";
        };
        readonly normalizer: {
            readonly type: 'list';
            readonly separator: ',';
            readonly value: 'LIST';
            readonly default: readonly ['parlando-en'];
            readonly summary: 'the ruler: none, whisper-en, whisper-basic or parlando-en';
        };
        readonly inputFormat: {
            readonly type: 'choice';
            readonly choices: readonly ["auto", "text", "jsonl", "csv", "tsv", "transcript", "kaldi", "trn", "stm", "ctm", "seglst", "rttm", "srt", "vtt", "nlp"];
            readonly default: 'auto';
            readonly summary: 'form of the files, where it cannot be told from their names and content';
        };
        readonly level: {
            readonly type: 'number';
            readonly minimum: 0.5;
            readonly maximum: 0.999;
            readonly default: 0.95;
            readonly summary: 'share of repetitions that an interval is to cover';
        };
    };
    readonly formats: readonly ["text", "json", "csv", "md"];
    readonly examples: readonly ["parlando evaluate speakers ref.stm hyp.json", "parlando evaluate speakers ref.json hyp.stm --collar 1"];
};
/** `parlando evaluate times`: how far words are from their times. */
export declare const timesCommand: {
    readonly name: "evaluate times";
    readonly summary: "How far the times of words are off: start and end errors, shares within collars";
    readonly kind: "table";
    readonly inputs: readonly [{
        readonly name: 'REF';
        readonly kind: 'table';
        readonly many: false;
        readonly summary: 'what is right: a file, a folder, FILE#COLUMN of a table, or - for standard input';
    }, {
        readonly name: 'HYP';
        readonly kind: 'table';
        readonly many: true;
        readonly summary: 'what each system gave, in any of the same forms; NAME=FILE gives a system a name';
    }];
    readonly options: {
        readonly collar: {
            readonly type: "list";
            readonly separator: ",";
            readonly value: "LIST";
            readonly default: readonly ["0.05", "0.1", "0.2"];
            readonly summary: "distances in seconds within which words are counted";
        };
        readonly normalizer: {
            readonly type: 'list';
            readonly separator: ',';
            readonly value: 'LIST';
            readonly default: readonly ['parlando-en'];
            readonly summary: 'the ruler: none, whisper-en, whisper-basic or parlando-en';
        };
        readonly missing: {
            readonly type: 'choice';
            readonly choices: readonly ['error', 'delete'];
            readonly default: 'error';
            readonly summary: 'what a reference without hypothesis is: an error, or all its words deleted';
        };
        readonly inputFormat: {
            readonly type: 'choice';
            readonly choices: readonly ["auto", "text", "jsonl", "csv", "tsv", "transcript", "kaldi", "trn", "stm", "ctm", "seglst", "rttm", "srt", "vtt", "nlp"];
            readonly default: 'auto';
            readonly summary: 'form of the files, where it cannot be told from their names and content';
        };
        readonly block: {
            readonly type: 'string';
            readonly value: 'GROUP';
            readonly summary: 'what intervals draw: call, speaker, utterance or a column; the highest that the reference names if not given';
        };
        readonly level: {
            readonly type: 'number';
            readonly minimum: 0.5;
            readonly maximum: 0.999;
            readonly default: 0.95;
            readonly summary: 'share of repetitions that an interval is to cover';
        };
    };
    readonly formats: readonly ["text", "json", "csv", "md"];
    readonly examples: readonly ["parlando evaluate times ref.ctm hyp.json"];
};
/** `parlando evaluate correction`: what a correction fixed and what it broke. */
export declare const correctionCommand: {
    readonly name: "evaluate correction";
    readonly summary: "What a correction fixed and broke, and how near it came to the best of the N-best list";
    readonly kind: "table";
    readonly inputs: readonly [{
        readonly name: 'REF';
        readonly kind: 'table';
        readonly many: false;
        readonly summary: 'what is right: a file, a folder, FILE#COLUMN of a table, or - for standard input';
    }, {
        readonly name: "BEFORE";
        readonly kind: "table";
        readonly many: false;
        readonly summary: "what was heard; with a column nbest for the oracle";
    }, {
        readonly name: "AFTER";
        readonly kind: "table";
        readonly many: false;
        readonly summary: "what the correction made of it";
    }];
    readonly options: {
        readonly normalizer: {
            readonly type: 'list';
            readonly separator: ',';
            readonly value: 'LIST';
            readonly default: readonly ['parlando-en'];
            readonly summary: 'the ruler: none, whisper-en, whisper-basic or parlando-en';
        };
        readonly missing: {
            readonly type: 'choice';
            readonly choices: readonly ['error', 'delete'];
            readonly default: 'error';
            readonly summary: 'what a reference without hypothesis is: an error, or all its words deleted';
        };
        readonly inputFormat: {
            readonly type: 'choice';
            readonly choices: readonly ["auto", "text", "jsonl", "csv", "tsv", "transcript", "kaldi", "trn", "stm", "ctm", "seglst", "rttm", "srt", "vtt", "nlp"];
            readonly default: 'auto';
            readonly summary: 'form of the files, where it cannot be told from their names and content';
        };
        readonly block: {
            readonly type: 'string';
            readonly value: 'GROUP';
            readonly summary: 'what intervals draw: call, speaker, utterance or a column; the highest that the reference names if not given';
        };
        readonly level: {
            readonly type: 'number';
            readonly minimum: 0.5;
            readonly maximum: 0.999;
            readonly default: 0.95;
            readonly summary: 'share of repetitions that an interval is to cover';
        };
    };
    readonly formats: readonly ["text", "json", "csv", "md"];
    readonly examples: readonly ["parlando evaluate correction ref.jsonl heard.jsonl corrected.jsonl"];
};
/** `parlando evaluate labels`: classes and scores. */
export declare const labelsCommand: {
    readonly name: "evaluate labels";
    readonly summary: "Classes and scores: accuracy, P/R/F1, MCC, kappa, confusion, AUC, AP, ECE, Brier, EER";
    readonly kind: "table";
    readonly inputs: readonly [{
        readonly name: "TABLE";
        readonly kind: "table";
        readonly many: false;
        readonly summary: "JSONL or CSV with a column for the truth, and for the prediction, the score or both";
    }];
    readonly options: {
        readonly truth: {
            readonly type: "string";
            readonly default: "truth";
            readonly value: "COLUMN";
            readonly summary: "column of the right label";
        };
        readonly predicted: {
            readonly type: "string";
            readonly default: "predicted";
            readonly value: "COLUMN";
            readonly summary: "column of the label given";
        };
        readonly score: {
            readonly type: "string";
            readonly default: "score";
            readonly value: "COLUMN";
            readonly summary: "column of the score or probability of the positive label";
        };
        readonly positive: {
            readonly type: "string";
            readonly value: "LABEL";
            readonly summary: "the label that scores speak for; 1, true or yes if not given";
        };
        readonly hours: {
            readonly type: "number";
            readonly value: "HOURS";
            readonly summary: "hours of sound behind the rows, above 0: gives misses at false alarms an hour";
        };
        readonly block: {
            readonly type: 'string';
            readonly value: 'GROUP';
            readonly summary: 'what intervals draw: call, speaker, utterance or a column; the highest that the reference names if not given';
        };
        readonly level: {
            readonly type: 'number';
            readonly minimum: 0.5;
            readonly maximum: 0.999;
            readonly default: 0.95;
            readonly summary: 'share of repetitions that an interval is to cover';
        };
    };
    readonly formats: readonly ["text", "json", "csv", "md"];
    readonly examples: readonly ["parlando evaluate labels answers.csv", "parlando evaluate labels scores.jsonl --truth label --score p --hours 12"];
};
/** `parlando evaluate text`: generated text against references. */
export declare const textCommand: {
    readonly name: "evaluate text";
    readonly summary: "Generated text against references: BLEU, chrF, TER, ROUGE, with the tokenizer named";
    readonly kind: "table";
    readonly inputs: readonly [{
        readonly name: 'REF';
        readonly kind: 'table';
        readonly many: false;
        readonly summary: 'what is right: a file, a folder, FILE#COLUMN of a table, or - for standard input';
    }, {
        readonly name: 'HYP';
        readonly kind: 'table';
        readonly many: true;
        readonly summary: 'what each system gave, in any of the same forms; NAME=FILE gives a system a name';
    }];
    readonly options: {
        readonly measure: {
            readonly type: "list";
            readonly separator: ",";
            readonly value: "LIST";
            readonly default: readonly ["bleu", "chrf", "rouge"];
            readonly summary: "bleu, chrf, ter, rouge";
        };
        readonly tokenizer: {
            readonly type: "choice";
            readonly choices: readonly ["13a", "intl", "char", "zh", "none"];
            readonly default: "13a";
            readonly summary: "how BLEU cuts words; zh or char for Chinese";
        };
        readonly stem: {
            readonly type: "boolean";
            readonly default: false;
            readonly summary: "ROUGE compares stems of English words";
        };
        readonly unit: {
            readonly type: "choice";
            readonly choices: readonly ["word", "char"];
            readonly default: "word";
            readonly summary: "what ROUGE compares; char for Chinese";
        };
        readonly missing: {
            readonly type: 'choice';
            readonly choices: readonly ['error', 'delete'];
            readonly default: 'error';
            readonly summary: 'what a reference without hypothesis is: an error, or all its words deleted';
        };
        readonly inputFormat: {
            readonly type: 'choice';
            readonly choices: readonly ["auto", "text", "jsonl", "csv", "tsv", "transcript", "kaldi", "trn", "stm", "ctm", "seglst", "rttm", "srt", "vtt", "nlp"];
            readonly default: 'auto';
            readonly summary: 'form of the files, where it cannot be told from their names and content';
        };
        readonly whole: {
            readonly type: "boolean";
            readonly default: false;
            readonly summary: "a plain text file is one text, and not one a line";
        };
        readonly block: {
            readonly type: 'string';
            readonly value: 'GROUP';
            readonly summary: 'what intervals draw: call, speaker, utterance or a column; the highest that the reference names if not given';
        };
        readonly level: {
            readonly type: 'number';
            readonly minimum: 0.5;
            readonly maximum: 0.999;
            readonly default: 0.95;
            readonly summary: 'share of repetitions that an interval is to cover';
        };
    };
    readonly formats: readonly ["text", "json", "csv", "md"];
    readonly examples: readonly ["parlando evaluate text ref.txt hyp.txt", "parlando evaluate text ref.jsonl hyp.jsonl --tokenizer zh --unit char"];
};
/** `parlando evaluate series`: forecasts against what came. */
export declare const seriesCommand: {
    readonly name: "evaluate series";
    readonly summary: "Forecasts against what came: MASE, sMAPE, WQL, CRPS, coverage and width";
    readonly kind: "table";
    readonly inputs: readonly [{
        readonly name: "TABLE";
        readonly kind: "table";
        readonly many: false;
        readonly summary: "JSONL or CSV with columns series, actual, forecast, quantile columns such as q0.1 and q0.9, and sample columns sample1, sample2, ...";
    }];
    readonly options: {
        readonly series: {
            readonly type: "string";
            readonly default: "series";
            readonly value: "COLUMN";
            readonly summary: "column that names the series";
        };
        readonly actual: {
            readonly type: "string";
            readonly default: "actual";
            readonly value: "COLUMN";
            readonly summary: "column of what came";
        };
        readonly forecast: {
            readonly type: "string";
            readonly default: "forecast";
            readonly value: "COLUMN";
            readonly summary: "column of the point forecast";
        };
        readonly history: {
            readonly type: "string";
            readonly value: "FILE";
            readonly summary: "what was known before, with the columns series and actual: needed for MASE";
        };
        readonly season: {
            readonly type: "integer";
            readonly minimum: 1;
            readonly default: 1;
            readonly summary: "steps in a season, for the naive forecast that MASE compares with";
        };
        readonly level: {
            readonly type: 'number';
            readonly minimum: 0.5;
            readonly maximum: 0.999;
            readonly default: 0.95;
            readonly summary: 'share of repetitions that an interval is to cover';
        };
    };
    readonly formats: readonly ["text", "json", "csv", "md"];
    readonly examples: readonly ["parlando evaluate series forecast.csv --history before.csv --season 7"];
};

// commands/word-commands.d.ts
/** `parlando evaluate words`: how many words are wrong, by which ruler, and how sure that is. */
export declare const wordsCommand: {
    readonly name: "evaluate words";
    readonly summary: "Count wrong words of one or more systems, with intervals, by one or more rulers";
    readonly kind: "table";
    readonly inputs: readonly [{
        readonly name: 'REF';
        readonly kind: 'table';
        readonly many: false;
        readonly summary: 'what is right: a file, a folder, FILE#COLUMN of a table, or - for standard input';
    }, {
        readonly name: 'HYP';
        readonly kind: 'table';
        readonly many: true;
        readonly summary: 'what each system gave, in any of the same forms; NAME=FILE gives a system a name';
    }];
    readonly options: {
        readonly normalizer: {
            readonly type: 'list';
            readonly separator: ',';
            readonly value: 'LIST';
            readonly default: readonly ['parlando-en'];
            readonly summary: 'rulers: none, whisper-en, whisper-basic, parlando-en; the first one gives the details, the others stand beside it';
        };
        readonly referenceAlternatives: {
            readonly type: "string";
            readonly value: "FILE";
            readonly summary: "other right forms of spans of the reference: norm.json, or JSONL of {id, norm}";
        };
        readonly equivalent: {
            readonly type: "string";
            readonly value: "FILE";
            readonly summary: "words that count as the same: a line \"gonna | going to\" each; what the HTML report saves";
        };
        readonly entities: {
            readonly type: "boolean";
            readonly default: false;
            readonly summary: "errors by class and by entity, where the reference has tokens and spans (.nlp, JSONL)";
        };
        readonly bias: {
            readonly type: "string";
            readonly value: "FILE";
            readonly summary: "rare words and names, one a line: their errors apart from all others (B-WER, U-WER)";
        };
        readonly rare: {
            readonly type: "integer";
            readonly minimum: 1;
            readonly value: "N";
            readonly summary: "instead of a list: words that the references hold at most N times";
        };
        readonly fullFormat: {
            readonly type: "boolean";
            readonly default: true;
            readonly summary: "errors when case, punctuation and written numbers count; slow where rows are long recordings";
        };
        readonly by: {
            readonly type: "list";
            readonly separator: ",";
            readonly value: "LIST";
            readonly default: readonly [];
            readonly summary: "break down by these: speaker, call, length, or any column of the reference";
        };
        readonly block: {
            readonly type: 'string';
            readonly value: 'GROUP';
            readonly summary: 'what intervals draw: call, speaker, utterance or a column; the highest that the reference names if not given';
        };
        readonly level: {
            readonly type: 'number';
            readonly minimum: 0.5;
            readonly maximum: 0.999;
            readonly default: 0.95;
            readonly summary: 'share of repetitions that an interval is to cover';
        };
        readonly missing: {
            readonly type: 'choice';
            readonly choices: readonly ['error', 'delete'];
            readonly default: 'error';
            readonly summary: 'what a reference without hypothesis is: an error, or all its words deleted';
        };
        readonly inputFormat: {
            readonly type: 'choice';
            readonly choices: readonly ["auto", "text", "jsonl", "csv", "tsv", "transcript", "kaldi", "trn", "stm", "ctm", "seglst", "rttm", "srt", "vtt", "nlp"];
            readonly default: 'auto';
            readonly summary: 'form of the files, where it cannot be told from their names and content';
        };
        readonly whole: {
            readonly type: "boolean";
            readonly default: false;
            readonly summary: "a plain text file is one text, and not one a line";
        };
        readonly explain: {
            readonly type: "string";
            readonly value: "ID";
            readonly summary: "show each rewrite of the ruler and the alignment of this row instead of the report";
        };
    };
    readonly formats: readonly ["text", "json", "csv", "md", "html", "pra"];
    readonly examples: readonly ["parlando evaluate words ref.txt hyp.txt", "parlando evaluate words refs.jsonl old.jsonl new.jsonl --by speaker,domain -o report.html", "parlando evaluate words calls.csv#said calls.csv#heard --normalizer whisper-en,parlando-en", "parlando evaluate words calls/ hyp/ --bias names.txt --format json -o new.json"];
};
/** `parlando evaluate systems`: recognisers run over a manifest. */
export declare const systemsCommand: {
    readonly name: "evaluate systems";
    readonly summary: "Run recognisers over recordings: errors, speed, latency, load time and memory";
    readonly kind: "table";
    readonly threaded: true;
    readonly inputs: readonly [{
        readonly name: "MANIFEST";
        readonly kind: "table";
        readonly many: false;
        readonly summary: "JSONL or CSV with the columns audio and text; audio paths count from its folder";
    }];
    readonly options: {
        readonly system: {
            readonly type: "list";
            readonly value: "SYSTEM";
            readonly default: readonly [];
            readonly summary: "a model (moonshine-base), a model in a folder (NAME@DIR), or 'cmd: my-asr {audio}', whose standard output is the text; give it again for another";
        };
        readonly normalizer: {
            readonly type: 'list';
            readonly separator: ',';
            readonly value: 'LIST';
            readonly default: readonly ['parlando-en'];
            readonly summary: 'rulers: none, whisper-en, whisper-basic, parlando-en; the first one gives the details, the others stand beside it';
        };
        readonly by: {
            readonly type: "list";
            readonly separator: ",";
            readonly value: "LIST";
            readonly default: readonly [];
            readonly summary: "break down by these columns of the manifest";
        };
        readonly block: {
            readonly type: 'string';
            readonly value: 'GROUP';
            readonly summary: 'what intervals draw: call, speaker, utterance or a column; the highest that the reference names if not given';
        };
        readonly level: {
            readonly type: 'number';
            readonly minimum: 0.5;
            readonly maximum: 0.999;
            readonly default: 0.95;
            readonly summary: 'share of repetitions that an interval is to cover';
        };
    };
    readonly formats: readonly ["text", "json", "csv", "md", "html"];
    readonly examples: readonly ["parlando evaluate systems calls.jsonl --system moonshine-tiny --system moonshine-base", "parlando evaluate systems calls.jsonl --system moonshine-base --system 'cmd: my-asr {audio}'"];
};
/** `parlando evaluate compare`: two reports, what one fixes and what it breaks. */
export declare const compareCommand: {
    readonly name: "evaluate compare";
    readonly summary: "Two reports: what the second fixes and breaks, the difference with its interval, and tests";
    readonly kind: "table";
    readonly inputs: readonly [{
        readonly name: "A";
        readonly kind: "table";
        readonly many: false;
        readonly summary: "a JSON report of evaluate words or systems; A.json#SYSTEM picks one";
    }, {
        readonly name: "B";
        readonly kind: "table";
        readonly many: false;
        readonly summary: "another over the same references";
    }];
    readonly options: {
        readonly level: {
            readonly type: 'number';
            readonly minimum: 0.5;
            readonly maximum: 0.999;
            readonly default: 0.95;
            readonly summary: 'share of repetitions that an interval is to cover';
        };
    };
    readonly formats: readonly ["text", "json", "csv", "md"];
    readonly examples: readonly ["parlando evaluate compare old.json new.json", "parlando evaluate compare all.json#amazon all.json#google"];
};
/** `parlando evaluate gate`: a report against bounds, for continuous integration. */
export declare const gateCommand: {
    readonly name: "evaluate gate";
    readonly summary: "Hold a report against bounds: exit code 1 where it does not pass";
    readonly kind: "table";
    readonly inputs: readonly [{
        readonly name: "REPORT";
        readonly kind: "table";
        readonly many: false;
        readonly summary: "a JSON report of evaluate words or systems; REPORT.json#SYSTEM picks one";
    }];
    readonly options: {
        readonly maxWer: {
            readonly type: "number";
            readonly minimum: 0;
            readonly value: "PERCENT";
            readonly summary: "the most word errors, in % of the words";
        };
        readonly maxCer: {
            readonly type: "number";
            readonly minimum: 0;
            readonly value: "PERCENT";
            readonly summary: "the most character errors, in %";
        };
        readonly maxBiasedWer: {
            readonly type: "number";
            readonly minimum: 0;
            readonly value: "PERCENT";
            readonly summary: "the most word errors among words of the list, in %";
        };
        readonly noWorseThan: {
            readonly type: "string";
            readonly value: "BASE.json";
            readonly summary: "a report over the same references: shut where this one is worse beyond chance";
        };
        readonly tolerance: {
            readonly type: "number";
            readonly minimum: 0;
            readonly default: 0;
            readonly value: "POINTS";
            readonly summary: "points of word error rate by which it may be worse than the base";
        };
        readonly level: {
            readonly type: 'number';
            readonly minimum: 0.5;
            readonly maximum: 0.999;
            readonly default: 0.95;
            readonly summary: 'share of repetitions that an interval is to cover';
        };
    };
    readonly formats: readonly ["text", "json", "md"];
    readonly examples: readonly ["parlando evaluate gate new.json --max-wer 12 --no-worse-than base.json"];
};
/** `parlando evaluate normalize`: text as a ruler sees it. */
export declare const normalizeCommand: {
    readonly name: "evaluate normalize";
    readonly summary: "Show text as a ruler sees it, with each rewrite if asked";
    readonly kind: "table";
    readonly inputs: readonly [{
        readonly name: "FILE";
        readonly kind: "table";
        readonly many: false;
        readonly optional: true;
        readonly summary: "texts, a line each; standard input if not given";
    }];
    readonly options: {
        readonly normalizer: {
            readonly type: 'list';
            readonly separator: ',';
            readonly value: 'LIST';
            readonly default: readonly ['parlando-en'];
            readonly summary: "rulers: none, whisper-en, whisper-basic, parlando-en";
        };
        readonly explain: {
            readonly type: "boolean";
            readonly default: false;
            readonly summary: "list each rewrite and the rule behind it";
        };
        readonly inputFormat: {
            readonly type: 'choice';
            readonly choices: readonly ["auto", "text", "jsonl", "csv", "tsv", "transcript", "kaldi", "trn", "stm", "ctm", "seglst", "rttm", "srt", "vtt", "nlp"];
            readonly default: 'auto';
            readonly summary: 'form of the files, where it cannot be told from their names and content';
        };
    };
    readonly formats: readonly ["text", "json"];
    readonly examples: readonly ["echo \"Dr. Lee paid $1.50\" | parlando evaluate normalize", "parlando evaluate normalize ref.txt --explain"];
};

// compare/compare-reports.d.ts
import type { ReportedSystem } from '../words/read-report.ts';
import type { WordReport } from '../words/word-report.ts';
import { type WordChange } from './word-changes.ts';
type Difference = WordReport['differences'][number];
/** What changed from one report to another over the same references. */
export interface Comparison extends Difference {
    readonly version: 1;
    readonly kind: 'comparison';
    readonly ruler: string;
    readonly block: string;
    readonly rates: readonly [first: number, second: number];
    /** Reference words that only the first had wrong, and only the second. */
    readonly fixed: readonly WordChange[];
    readonly broken: readonly WordChange[];
    readonly totals: {
        readonly fixed: number;
        readonly broken: number;
        /** Insertions of the first less those of the second. */
        readonly insertionsRemoved: number;
    };
    /** Rows by how much better or worse they became, most first. */
    readonly rows: readonly {
        readonly id: string;
        readonly before: number;
        readonly after: number;
    }[];
}
/**
 * Compares two systems over the same references, measured by the same ruler.
 *
 * @throws InputError `evaluate/other-ruler`, `evaluate/other-references`
 */
export declare function compareReports(first: ReportedSystem, second: ReportedSystem, level: number): Comparison;
export {};

// compare/compare-task.d.ts
import type { OptionsOf, TableTask } from '@parlando/core';
import type { compareCommand } from '../task.ts';
import { type Comparison } from './compare-reports.ts';
/** `parlando evaluate compare`. */
export declare const compareTask: TableTask<OptionsOf<typeof compareCommand.options>, Comparison>;

// compare/word-changes.d.ts
import type { ReportRow } from '../words/word-report.ts';
type Output = ReportRow['outputs'][number];
/** A reference word that one of two systems had right. */
export interface WordChange {
    readonly type: 'fixed' | 'broken';
    readonly row: string;
    readonly word: string;
    /** What each heard in its place; null for nothing. */
    readonly before: string | null;
    readonly after: string | null;
    /** Words around it in the reference. */
    readonly context: string;
}
/** The words of a row that only one of two outputs has right. */
export declare function wordChanges(row: string, before: Output, after: Output): WordChange[];
export {};

// correction/correction-task.d.ts
import type { OptionsOf, TableTask } from '@parlando/core';
import type { correctionCommand } from '../task.ts';
import { type CorrectionFigures } from './measure-correction.ts';
/** What a correction fixed and what it broke. */
export interface CorrectionReport extends CorrectionFigures {
    readonly version: 1;
    readonly kind: 'correction';
    readonly ruler: {
        readonly name: string;
        readonly version: number;
    };
    readonly block: {
        readonly name: string;
        readonly count: number;
        readonly refused: string | null;
    };
    readonly notes: readonly string[];
}
/** `parlando evaluate correction`. */
export declare const correctionTask: TableTask<OptionsOf<typeof correctionCommand.options>, CorrectionReport>;

// correction/measure-correction.d.ts
import { type CorrectionChange, type Normalizer } from '@parlando/metrics';
import type { JoinedRow } from '../reading/join-tables.ts';
import type { Blocks } from '../words/blocks.ts';
import type { ReportInterval, WordReport } from '../words/word-report.ts';
/** A change of one word, and the row that it is in. */
export interface RowChange extends CorrectionChange {
    readonly row: string;
}
/** What a correction did over all rows. */
export interface CorrectionFigures {
    readonly fixed: number;
    readonly broken: number;
    readonly stillWrong: number;
    readonly net: number;
    readonly before: {
        readonly errors: number;
        readonly wer: number;
    };
    readonly after: {
        readonly errors: number;
        readonly wer: number;
    };
    /** Of the word error rate after less before. */
    readonly difference: {
        readonly rate: number;
        readonly interval: ReportInterval;
        readonly tests: WordReport['differences'][number]['tests'];
    };
    /** The best of the N-best list; null where there is none. */
    readonly oracle: {
        readonly errors: number;
        readonly wer: number;
        readonly gapClosed: number;
    } | null;
    readonly changes: readonly RowChange[];
}
/** Holds what was heard and what became of it against the references. */
export declare function measureCorrection(rows: readonly JoinedRow[], ruler: Normalizer, blocks: Blocks, level: number): CorrectionFigures;

// gate/gate-task.d.ts
import { type OptionsOf, type TableTask } from '@parlando/core';
import type { gateCommand } from '../task.ts';
type GateOptions = OptionsOf<typeof gateCommand.options>;
/** One bound and whether the report keeps it. */
interface GateCheck {
    readonly what: string;
    /** In percent or points. */
    readonly measured: number;
    readonly bound: number;
    readonly passed: boolean;
    /** What helps to read the figure. */
    readonly remark: string;
}
/** Whether a report keeps its bounds, and each of them. */
export interface GateResult {
    readonly version: 1;
    readonly kind: 'gate';
    readonly report: string;
    readonly passed: boolean;
    readonly checks: readonly GateCheck[];
}
/** `parlando evaluate gate`: exit code 1 where a bound is not kept. */
export declare const gateTask: TableTask<GateOptions, GateResult>;
export {};

// labels/label-report.d.ts
import type { LabelFigures, ScoreFigures } from './measure-labels.ts';
/** What a table of labels and scores tells. */
export interface LabelReport {
    readonly version: 1;
    readonly kind: 'labels';
    readonly source: string;
    readonly rows: number;
    readonly block: {
        readonly name: string;
        readonly count: number;
        readonly refused: string | null;
    };
    readonly labels: LabelFigures | null;
    readonly scores: ScoreFigures | null;
    /** Why there are no figures of scores although there are scores. */
    readonly scoresLeftOut: string | null;
}

// labels/labels-task.d.ts
import { type OptionsOf, type TableTask } from '@parlando/core';
import { labelsCommand } from '../task.ts';
import type { LabelReport } from './label-report.ts';
export type { LabelReport };
/** `parlando evaluate labels`. */
export declare const labelsTask: TableTask<OptionsOf<typeof labelsCommand.options>, LabelReport>;

// labels/measure-labels.d.ts
import { type ClassificationReport, type DetectionErrors, type OperatingPoint } from '@parlando/metrics';
import type { Blocks } from '../words/blocks.ts';
import type { ReportInterval } from '../words/word-report.ts';
/** What labels without scores tell. */
export interface LabelFigures extends ClassificationReport<string> {
    readonly accuracyInterval: ReportInterval;
}
/** What scores tell; null where it does not apply. */
export interface ScoreFigures {
    readonly positive: string;
    readonly positives: number;
    readonly areaUnderCurve: number;
    readonly averagePrecision: number;
    readonly equalErrorRate: number;
    /** Only of scores that are probabilities. */
    readonly calibration: {
        readonly expectedCalibrationError: number;
        readonly brierScore: number;
        readonly logLoss: number;
    } | null;
    /** Only where the hours are known; `atMost` is the number of false alarms an hour that is allowed. */
    readonly misses: readonly (OperatingPoint & {
        readonly atMost: number;
    })[] | null;
    readonly detectionErrors: readonly DetectionErrors[];
}
/** Accuracy and its kin, the accuracy with its interval over blocks. */
export declare function measureLabels(truth: readonly string[], predicted: readonly string[], blocks: Blocks, level: number): LabelFigures;
/**
 * What scores tell of the positive label.
 *
 * @throws InputError `evaluate/one-kind` if no item, or every item, is positive, `evaluate/which-positive` if none is
 *   named and no label is a usual one
 */
export declare function measureScores(truth: readonly string[], scores: readonly number[], positive: string | undefined, hours: number | undefined): ScoreFigures;

// normalize/normalize-task.d.ts
import type { OptionsOf, TableTask } from '@parlando/core';
import type { normalizeCommand } from '../task.ts';
import { type ExplainedText } from '../words/explanation.ts';
/** Texts as one or more rulers see them. */
export interface NormalizedTexts {
    readonly explain: boolean;
    readonly rows: readonly {
        readonly id: string;
        readonly rulers: readonly ({
            readonly name: string;
            readonly version: number;
        } & ExplainedText)[];
    }[];
}
/** `parlando evaluate normalize`. */
export declare const normalizeTask: TableTask<OptionsOf<typeof normalizeCommand.options>, NormalizedTexts>;

// reading/input-format.d.ts
/** The forms in which texts come; the first is told from the others by name and content. */
export declare const inputFormats: readonly ['auto', 'text', 'jsonl', 'csv', 'tsv', 'transcript', 'kaldi', 'trn', 'stm', 'ctm', 'seglst', 'rttm', 'srt', 'vtt', 'nlp'];
export type InputFormat = (typeof inputFormats)[number];

// reading/join-tables.d.ts
import type { Row, RowTable } from './row.ts';
export interface JoinOptions {
    /** What a reference without a hypothesis is: an error, or words that were all deleted. */
    readonly missing: 'error' | 'delete';
}
/** A reference and what each hypothesis made of it; undefined where it lacks the row. */
export interface JoinedRow {
    /** With the groups of the hypotheses, its own kept where both have one of a name. */
    readonly reference: Row;
    readonly hypotheses: readonly (Row | undefined)[];
}
/** Tables side by side. */
export interface JoinedTables {
    /** In the order of the reference. */
    readonly rows: readonly JoinedRow[];
    /** What the reader should know of how rows were joined, a line each. */
    readonly notes: readonly string[];
}
/**
 * Puts hypotheses beside their references, joined by id.
 *
 * Where ids are numbers of lines or rows on both sides, both must have as many. Where no ids meet, they are compared
 * without folders and endings (`calls/1.wav` and `1`); and where both sides are a single row, these are joined. The
 * words of a ctm, or of transcripts, are given to the segments of a stm by their times: see {@link cutByTime}.
 *
 * @throws InputError `evaluate/line-counts`, `evaluate/missing-rows`, `evaluate/unknown-ids`, `evaluate/no-common-ids`
 */
export declare function joinTables(reference: RowTable, hypotheses: readonly RowTable[], options: JoinOptions): JoinedTables;

// reading/read-alternatives.d.ts
import type { SpanAlternatives } from './row.ts';
export type { SpanAlternatives } from './row.ts';
/** What may be said for the spans of rows, by the rows' ids; what stands under the empty id holds for every row. */
export type Alternatives = ReadonlyMap<string, SpanAlternatives>;
/**
 * Reads what may be said for spans: JSON Lines with a row each,
 * `{"id": "talk", "norm": {"0": {"alts": [["twenty", "twenty"]]}}}`; or a norm.json of fstalign
 * (github.com/revdotcom/fstalign, docs/Usage.md, "Normalizations"), which names no row and so holds for all; or a
 * folder of such files, `ROW.norm.json` each. Words that hold spaces are cut there.
 *
 * @throws InputError `evaluate/alternatives` where the file is neither, `evaluate/json`, and those of reading a file
 */
export declare function readAlternatives(path: string): Promise<Alternatives>;
export declare function parseNorm(lines: readonly string[], source: string): SpanAlternatives;

// reading/read-records.d.ts
/** A row of a table as written: every value a text. */
interface TableRecord {
    readonly line: number;
    readonly values: Readonly<Record<string, string>>;
}
/** A table of values, not of texts. */
export interface RecordTable {
    readonly source: string;
    readonly columns: readonly string[];
    readonly records: readonly TableRecord[];
}
/**
 * Reads JSONL, CSV or TSV as records. JSONL is told by its first character; tabs in the first line make TSV.
 *
 * @throws InputError `evaluate/json`, `evaluate/csv`, `evaluate/row`, `evaluate/not-a-table`, `evaluate/no-rows` and
 *   those of reading a file
 */
export declare function readRecords(path: string): Promise<RecordTable>;
/**
 * The values of a column as numbers.
 *
 * @throws InputError `evaluate/column` if there is no such column, `evaluate/not-a-number` for anything else
 */
export declare function numbersOf(table: RecordTable, column: string): number[];
/** @throws InputError `evaluate/column` if the table, or a row of it, lacks the column, or if there are two of it */
export declare function textsOf({ source, columns, records }: RecordTable, column: string): string[];
export {};

// reading/row.d.ts
import type { InputFormat } from './input-format.ts';
/** A word with its place in a recording; seconds from its start. */
export interface TimedWord {
    readonly text: string;
    readonly start: number;
    readonly end: number;
    /** 0..1, where the file tells. */
    readonly confidence?: number;
}
/** A stretch of a row's tokens that means one thing, such as a person's name. */
export interface TokenSpan {
    readonly id: string;
    /** Class of the span, such as `PERSON`. */
    readonly className: string;
    /** Indices into the row's tokens, rising. */
    readonly tokens: readonly number[];
}
/** What may be said for spans: lists of words, by the span's id. */
export type SpanAlternatives = Readonly<Record<string, readonly (readonly string[])[]>>;
/** One unit of text that is compared: an utterance, a turn, or a whole recording. */
export interface Row {
    /** What joins a reference with its hypotheses. */
    readonly id: string;
    /** The text as written, case and punctuation included. */
    readonly text: string;
    /** Line of the file on which the row begins, from 1. */
    readonly line: number;
    /** What the row belongs to: `call`, `speaker`, `channel`, `domain`, and every other column of the file. */
    readonly groups: Readonly<Record<string, string>>;
    /** Seconds from the start of the recording, where the file tells. */
    readonly start?: number;
    readonly end?: number;
    /** Words with times, where the file tells. */
    readonly words?: readonly TimedWord[];
    /** The text cut into tokens, where the file tells (.nlp); spans count in these. */
    readonly tokens?: readonly string[];
    readonly spans?: readonly TokenSpan[];
    /**
     * What may be said for spans, where the file tells (NIST's `{ um / uh / @ }` and `(um)`): the tokens of the span among
     * them, the empty list where nothing may be said.
     */
    readonly alternatives?: SpanAlternatives;
    /** Other readings, best first, the text itself not among them. */
    readonly nbest?: readonly string[];
    /** The sound file that the row was heard in, as the file names it. */
    readonly audio?: string;
}
/** What a file or folder says. */
export interface RowTable {
    /** The path as given. */
    readonly source: string;
    readonly format: InputFormat;
    readonly rows: readonly Row[];
    /** Stretches that the file takes out of scoring (stm's `IGNORE_TIME_SEGMENT_IN_SCORING`); their text is empty. */
    readonly ignored?: readonly Row[];
}

// series/measure-series.d.ts
import { type SeriesErrors } from '@parlando/metrics';
import { type RecordTable } from '../reading/read-records.ts';
/** Figures of one series; NaN where they do not apply. */
export interface SeriesFigures extends SeriesErrors {
    readonly series: string;
    readonly steps: number;
    /** Weighted quantile loss; null without quantile columns. */
    readonly weightedQuantileLoss: number | null;
    /** Continuous ranked probability score; null without sample columns. */
    readonly crps: number | null;
    /** Of the outermost pair of quantiles; null without one. */
    readonly interval: {
        readonly level: number;
        readonly coverage: number;
        readonly meanWidth: number;
        readonly intervalScore: number;
    } | null;
}
/** Which columns hold what. */
export interface SeriesColumns {
    /** Undefined where the table is one series. */
    readonly series: string | undefined;
    readonly actual: string;
    readonly forecast: string;
}
/**
 * The figures of every series of a table, in the order in which they appear.
 *
 * @throws InputError `evaluate/column`, `evaluate/not-a-number`, `evaluate/no-history` if a series has no history
 *   where others have one
 */
export declare function measureSeries(table: RecordTable, history: RecordTable | undefined, columns: SeriesColumns, season: number): SeriesFigures[];

// series/series-report.d.ts
import type { ReportInterval } from '../words/word-report.ts';
import type { SeriesFigures } from './measure-series.ts';
/** How good forecasts were, series by series and over all. */
export interface SeriesReport {
    readonly version: 1;
    readonly kind: 'series';
    readonly source: string;
    /** Where the history lies; null without one. */
    readonly history: string | null;
    readonly season: number;
    readonly series: readonly SeriesFigures[];
    /** What casts doubt on the figures, a sentence each. */
    readonly notes: readonly string[];
    /** Means over the series; null where a series has none. */
    readonly mean: {
        readonly meanAbsoluteScaledError: SeriesMean | null;
        readonly symmetricPercentageError: SeriesMean | null;
        readonly weightedQuantileLoss: SeriesMean | null;
        readonly coverage: SeriesMean | null;
    };
}
/** A mean over the series, each counting alike, with its interval over them. */
export interface SeriesMean {
    readonly value: number;
    readonly interval: ReportInterval;
}

// series/series-task.d.ts
import type { OptionsOf, TableTask } from '@parlando/core';
import { seriesCommand } from '../task.ts';
import type { SeriesReport } from './series-report.ts';
export type { SeriesReport };
/** `parlando evaluate series`. */
export declare const seriesTask: TableTask<OptionsOf<typeof seriesCommand.options>, SeriesReport>;

// speakers/measure-speakers.d.ts
import { type Normalizer, type WordErrors } from '@parlando/metrics';
import type { RowTable } from '../reading/row.ts';
import type { ReportInterval } from '../words/word-report.ts';
declare const speakerMeasures: readonly ['cp', 'tcp', 'orc', 'dicp'];
export type SpeakerMeasure = (typeof speakerMeasures)[number];
/** What one measure says about one recording. */
interface SessionErrors extends WordErrors {
    readonly session: string;
    /** Who was taken for whom; only cp and tcp pair speakers one to one. */
    readonly assignment?: readonly {
        readonly reference: string | null;
        readonly hypothesis: string | null;
    }[];
}
/** One measure over all recordings. */
export interface MeasuredSpeakers extends WordErrors {
    readonly measure: SpeakerMeasure;
    readonly rate: number;
    /** Over recordings; null with fewer than five. */
    readonly interval: ReportInterval;
    readonly sessions: readonly SessionErrors[];
}
/** A measure that a pair of files does not allow, and why. */
interface LeftOut {
    readonly measure: SpeakerMeasure;
    readonly reason: string;
}
/** Reads `--measure`; each once. */
export declare function measuresOf(names: readonly string[]): SpeakerMeasure[];
/** What one system made of all recordings. */
export interface SpeakerMeasures {
    readonly measures: readonly MeasuredSpeakers[];
    readonly leftOut: readonly LeftOut[];
    /** How recordings were joined, where that may surprise. */
    readonly notes: readonly string[];
}
/** Every measure over every recording; what the files cannot tell is left out and said. */
export declare function measureSpeakers(reference: RowTable, hypothesis: RowTable, options: {
    readonly measures: readonly SpeakerMeasure[];
    readonly collar: number;
    readonly ruler: Normalizer;
    readonly level: number;
}): SpeakerMeasures;
export {};

// speakers/speakers-task.d.ts
import { type OptionsOf, type TableTask } from '@parlando/core';
import type { speakersCommand } from '../task.ts';
import { type SpeakerMeasures } from './measure-speakers.ts';
/** Who said what, of one or more systems. */
export interface SpeakerReport {
    readonly version: 1;
    readonly kind: 'speakers';
    readonly ruler: {
        readonly name: string;
        readonly version: number;
    };
    readonly collar: number;
    readonly systems: readonly (SpeakerMeasures & {
        readonly name: string;
        readonly source: string;
    })[];
}
/** `parlando evaluate speakers`. */
export declare const speakersTask: TableTask<OptionsOf<typeof speakersCommand.options>, SpeakerReport>;

// systems/systems-task.d.ts
import { type OptionsOf, type RecogniserHost, type TableTask } from '@parlando/core';
import type { systemsCommand } from '../task.ts';
import type { WordReport } from '../words/word-report.ts';
/** `parlando evaluate systems`; the recognisers are lent by a face. */
export declare function systemsTask(host: RecogniserHost): TableTask<OptionsOf<typeof systemsCommand.options>, WordReport>;

// text/text-task.d.ts
import type { OptionsOf, TableTask } from '@parlando/core';
import type { textCommand } from '../task.ts';
import type { ReportInterval } from '../words/word-report.ts';
interface TextScore {
    readonly measure: string;
    readonly score: number;
    readonly interval: ReportInterval;
    readonly signature: string;
}
/** How near generated texts are to their references. */
export interface TextReport {
    readonly version: 1;
    readonly kind: 'text';
    readonly rows: number;
    readonly block: {
        readonly name: string;
        readonly count: number;
        readonly refused: string | null;
    };
    readonly systems: readonly {
        readonly name: string;
        readonly source: string;
        readonly scores: readonly TextScore[];
    }[];
    /** Of each later system to the first. */
    readonly differences: readonly {
        readonly measure: string;
        readonly first: string;
        readonly second: string;
        readonly difference: number;
        readonly interval: ReportInterval;
    }[];
    readonly notes: readonly string[];
}
/** `parlando evaluate text`. */
export declare const textTask: TableTask<OptionsOf<typeof textCommand.options>, TextReport>;
export {};

// times/times-task.d.ts
import { type OptionsOf, type TableTask } from '@parlando/core';
import { type WordTimeErrors } from '@parlando/metrics';
import type { timesCommand } from '../task.ts';
import type { ReportInterval } from '../words/word-report.ts';
/** How far the times of the words of each system are off. */
export interface TimesReport {
    readonly version: 1;
    readonly kind: 'times';
    readonly ruler: {
        readonly name: string;
        readonly version: number;
    };
    readonly block: {
        readonly name: string;
        readonly count: number;
        readonly refused: string | null;
    };
    readonly systems: readonly ({
        readonly name: string;
        readonly source: string;
        /** Of the share of matched starts within each collar, in their order. */
        readonly startIntervals: readonly ReportInterval[];
    } & WordTimeErrors)[];
    readonly notes: readonly string[];
}
/** `parlando evaluate times`. */
export declare const timesTask: TableTask<OptionsOf<typeof timesCommand.options>, TimesReport>;

// words/aligned-row.d.ts
import { type LatticeAlignment, type Normalizer, type WordErrors } from '@parlando/metrics';
import type { Row } from '../reading/row.ts';
import { type Allowances } from './allowances.ts';
/** Indices of an error into the words of both sides; null where that side has no word. */
export type ErrorPlace = readonly [reference: number | null, hypothesis: number | null];
/** A reference and a hypothesis, word by word. What is no error is matched, in order. */
export interface AlignedRow {
    readonly reference: readonly string[];
    readonly hypothesis: readonly string[];
    readonly errors: readonly ErrorPlace[];
    readonly counts: WordErrors;
    /** The paths that were chosen, where more than one text was right. */
    readonly lattice?: LatticeAlignment;
}
/** Aligns rows by one ruler; what is made of a reference is kept, since every system needs it. */
export declare class RowAligner {
    #private;
    constructor(ruler: Normalizer, allowances: Allowances | undefined);
    /** A missing hypothesis counts as silence. */
    align(reference: Row, hypothesis: Row | undefined): AlignedRow;
}

// words/allowances.d.ts
import { type EquivalenceRule, type Lattice, type Normalizer } from '@parlando/metrics';
import type { Alternatives, SpanAlternatives } from '../reading/read-alternatives.ts';
import type { Row } from '../reading/row.ts';
import type { AlignedRow } from './aligned-row.ts';
/** What counts as right beside the words of the reference. */
export interface Allowances {
    /** By id of the row; the empty id holds for every row. */
    readonly alternatives: Alternatives;
    /** Words that count as the same, as written. */
    readonly equivalents: readonly EquivalenceRule[];
}
/** Aligns over everything that the reference may say; the words on the path that fits best are the reference. */
export declare function alignWithAllowances(said: Lattice, heard: readonly string[], ruler: Normalizer, allowances: Allowances): AlignedRow;
/** What may be said for the spans of a row: from the file of alternatives, and what the reference itself allows. */
export declare function alternativesOf(row: Row, { alternatives }: Allowances): SpanAlternatives;

// words/blocks.d.ts
import type { Row } from '../reading/row.ts';
/** How rows are drawn together when an interval is made. */
export interface Blocks {
    /** `call`, `speaker`, `utterance`, or a column of the reference. */
    readonly name: string;
    /** Name of the block of each row. */
    readonly of: readonly string[];
    /** Indices of the rows of each block, in the order in which blocks appear. */
    readonly rows: readonly (readonly number[])[];
    /** Why no interval can be made. */
    readonly refused: string | null;
}
/**
 * Sorts rows into blocks: by the column asked for, else by the highest level that every row names.
 *
 * @throws UsageError `evaluate/unknown-block` if some row lacks the column asked for
 */
export declare function blocksOf(rows: readonly Row[], wanted: string | undefined): Blocks;

// words/evaluate-words.d.ts
import type { Row } from '../reading/row.ts';
import type { Allowances } from './allowances.ts';
import { type SystemRows } from './measure-words.ts';
import type { Rarity } from './rarity.ts';
import type { WordReport } from './word-report.ts';
/** What to measure; the options of `parlando evaluate words` under the same names. */
export interface EvaluateWordsOptions {
    /** Names of rulers; the first gives the details. @default ['parlando-en'] */
    readonly normalizer?: readonly string[] | undefined;
    /** What counts as right beside the words of the references. */
    readonly allowances?: Allowances | undefined;
    /** Which words are rare. */
    readonly rarity?: Rarity | undefined;
    /** Errors by class, where the rows have tokens and spans. @default false */
    readonly entities?: boolean | undefined;
    /** Errors when case, punctuation and written numbers count. @default true */
    readonly fullFormat?: boolean | undefined;
    /** Columns to break down by. @default [] */
    readonly by?: readonly string[] | undefined;
    /** What intervals draw. @default the highest of call, speaker and utterance that every row names */
    readonly block?: string | undefined;
    /** @default 0.95 */
    readonly level?: number | undefined;
}
/**
 * Word errors of systems over rows in memory: what `parlando evaluate words` reports of files.
 *
 * ```ts
 * const report = evaluateWords(
 *   [{ id: '1', text: 'Ten past nine.', line: 1, groups: { call: 'a' } }],
 *   [{ name: 'mine', source: 'memory', hypotheses: [{ id: '1', text: 'then past 9', line: 1, groups: {} }] }],
 * );
 * report.systems[0]?.totals[0]?.wer;
 * ```
 *
 * @param systems their hypotheses in the order of the references
 * @throws UsageError `evaluate/unknown-normalizer`, `evaluate/unknown-block`, `evaluate/unknown-group`
 * @throws InputError `evaluate/no-spans` if entities are asked for and no row marks any
 */
export declare function evaluateWords(references: readonly Row[], systems: readonly SystemRows[], options?: EvaluateWordsOptions): WordReport;

// words/explanation.d.ts
import type { Normalizer, Rewrite } from '@parlando/metrics';
import type { Row } from '../reading/row.ts';
import { type AlignedRow } from './aligned-row.ts';
import type { Allowances } from './allowances.ts';
import type { SystemRows } from './measure-words.ts';
/** How a ruler sees one side of a row. */
export interface ExplainedText {
    readonly text: string;
    readonly normalized: string;
    readonly rewrites: readonly Rewrite[];
}
/** One row, step by step: what `--explain ID` shows. */
export interface Explanation {
    readonly version: 1;
    readonly kind: 'explanation';
    readonly id: string;
    readonly rulers: readonly {
        readonly name: string;
        readonly version: number;
        readonly reference: ExplainedText;
        readonly systems: readonly {
            readonly name: string;
            /** Null where there is no hypothesis. */
            readonly hypothesis: ExplainedText | null;
            readonly alignment: AlignedRow;
        }[];
    }[];
}
interface Explainable {
    readonly references: readonly Row[];
    readonly systems: readonly SystemRows[];
    readonly rulers: readonly Normalizer[];
    readonly allowances: Allowances | undefined;
}
/**
 * Every rewrite of both sides by every ruler, and the alignment that they lead to.
 *
 * @throws UsageError `evaluate/unknown-id` if there is no such row
 */
export declare function explainRow(id: string, { references, systems, rulers, allowances }: Explainable): Explanation;
export declare function explainText(text: string, ruler: Normalizer): ExplainedText;
export {};

// words/groups.d.ts
import type { WordErrors } from '@parlando/metrics';
import type { Row } from '../reading/row.ts';
import type { Blocks } from './blocks.ts';
import type { SystemReport } from './word-report.ts';
/** A value of a column, and the rows that have it. */
export interface Group {
    readonly by: string;
    readonly value: string;
    readonly rows: readonly number[];
}
/**
 * The rows of every value of the columns asked for; `length` is a column that every table has.
 *
 * @throws UsageError `evaluate/unknown-group` if no row has a column
 */
export declare function groupsOf(rows: readonly Row[], by: readonly string[]): Group[];
/** Figures of each group of one system. */
export declare function groupRates(groups: readonly Group[], counts: readonly WordErrors[], blocks: Blocks, level: number): SystemReport['groups'];
/** Which class of length a row falls into. */
export declare function lengthOf({ text }: Row): string;

// words/measure-words.d.ts
import { type Normalizer } from '@parlando/metrics';
import type { Row } from '../reading/row.ts';
import { type AlignedRow } from './aligned-row.ts';
import type { Allowances } from './allowances.ts';
import type { Blocks } from './blocks.ts';
import { type Group } from './groups.ts';
import type { Rarity } from './rarity.ts';
import type { ReportRow, SystemReport } from './word-report.ts';
/** What is measured, and how. */
export interface WordMeasure {
    readonly rulers: readonly [Normalizer, ...Normalizer[]];
    readonly allowances: Allowances | undefined;
    readonly blocks: Blocks;
    readonly groups: readonly Group[];
    readonly level: number;
    readonly rarity: Rarity | undefined;
    /** Errors when case, punctuation and written numbers count. */
    readonly fullFormat: boolean;
    /** Errors by class and entity. */
    readonly entities: boolean;
}
/** A system and its hypotheses, one for each reference; undefined where it has none. */
export interface SystemRows {
    readonly name: string;
    readonly source: string;
    readonly hypotheses: readonly (Row | undefined)[];
}
/** The figures of every system, and every row with its alignments by the first ruler. */
export declare function measureWords(references: readonly Row[], systems: readonly SystemRows[], measure: WordMeasure): {
    readonly systems: SystemReport[];
    readonly rows: ReportRow[];
    readonly aligned: readonly AlignedRow[][];
};

// words/rarity.d.ts
import { type BiasList, type Normalizer } from '@parlando/metrics';
import type { Row } from '../reading/row.ts';
/** Which words are rare, and where that was learnt. */
export interface Rarity {
    readonly source: string;
    readonly rare: BiasList | ((word: string) => boolean);
    /** The list, where there is one: found and missed entries are counted. */
    readonly list: BiasList | undefined;
}
interface RarityOptions {
    readonly bias: string | undefined;
    readonly rare: number | undefined;
}
/** Reads `--bias` or `--rare`; undefined where neither is given. */
export declare function readRarity({ bias, rare }: RarityOptions, references: readonly Row[], ruler: Normalizer): Promise<Rarity | undefined>;
/**
 * Words and names of a list, as a ruler sees them.
 *
 * @param source what the list is called in a report
 */
export declare function rarityOfList(entries: readonly string[], ruler: Normalizer, source: string): Rarity;
export {};

// words/read-report.d.ts
import { type SystemReport, type WordReport } from './word-report.ts';
/** One system of a report, and the report that it is in. */
export interface ReportedSystem {
    readonly source: string;
    readonly report: WordReport;
    readonly system: SystemReport;
    /** Its place among the systems of the report. */
    readonly index: number;
}
/**
 * Reads a JSON report; `FILE#SYSTEM` picks a system where there are several.
 *
 * @throws InputError `evaluate/missing-file`, `evaluate/not-a-report`
 * @throws UsageError `evaluate/which-system`
 */
export declare function readReportedSystem(source: string): Promise<ReportedSystem>;
/** The JSON form of a report, checked. */
export declare function parseReport(text: string, path: string): WordReport;

// words/word-report.d.ts
import { z } from 'zod';
/** The JSON form of what `parlando evaluate words` finds. */
export declare const wordReportSchema: z.ZodObject<{
    version: z.ZodLiteral<1>;
    kind: z.ZodLiteral<"words">;
    parlando: z.ZodString;
    call: z.ZodString;
    reference: z.ZodString;
    block: z.ZodObject<{
        name: z.ZodString;
        count: z.ZodInt;
        refused: z.ZodNullable<z.ZodString>;
    }, z.core.$strip>;
    systems: z.ZodArray<z.ZodObject<{
        name: z.ZodString;
        source: z.ZodString;
        missing: z.ZodInt;
        totals: z.ZodArray<z.ZodObject<{
            substitutions: z.ZodInt;
            deletions: z.ZodInt;
            insertions: z.ZodInt;
            hits: z.ZodInt;
            referenceWords: z.ZodInt;
            wer: z.ZodNumber;
            interval: z.ZodNullable<z.ZodObject<{
                low: z.ZodNumber;
                high: z.ZodNumber;
                level: z.ZodNumber;
                blocks: z.ZodInt;
            }, z.core.$strip>>;
            ruler: z.ZodObject<{
                name: z.ZodString;
                version: z.ZodInt;
                alternatives: z.ZodBoolean;
            }, z.core.$strip>;
            mer: z.ZodNullable<z.ZodNumber>;
            wil: z.ZodNullable<z.ZodNumber>;
            wip: z.ZodNullable<z.ZodNumber>;
            wrongRows: z.ZodInt;
            rows: z.ZodInt;
        }, z.core.$strip>>;
        characters: z.ZodNullable<z.ZodObject<{
            errors: z.ZodInt;
            referenceCharacters: z.ZodInt;
            cer: z.ZodNumber;
            interval: z.ZodNullable<z.ZodObject<{
                low: z.ZodNumber;
                high: z.ZodNumber;
                level: z.ZodNumber;
                blocks: z.ZodInt;
            }, z.core.$strip>>;
        }, z.core.$strip>>;
        fullFormat: z.ZodNullable<z.ZodObject<{
            errors: z.ZodInt;
            referenceTokens: z.ZodInt;
            rate: z.ZodNumber;
            interval: z.ZodNullable<z.ZodObject<{
                low: z.ZodNumber;
                high: z.ZodNumber;
                level: z.ZodNumber;
                blocks: z.ZodInt;
            }, z.core.$strip>>;
            parts: z.ZodRecord<z.ZodString, z.ZodInt>;
            punctuation: z.ZodObject<{
                errors: z.ZodInt;
                marks: z.ZodInt;
                rate: z.ZodNullable<z.ZodNumber>;
            }, z.core.$strip>;
        }, z.core.$strip>>;
        values: z.ZodNullable<z.ZodObject<{
            values: z.ZodInt;
            right: z.ZodInt;
            wrong: z.ZodInt;
            missing: z.ZodInt;
            inserted: z.ZodInt;
            examples: z.ZodArray<z.ZodObject<{
                row: z.ZodString;
                reference: z.ZodString;
                hypothesis: z.ZodNullable<z.ZodString>;
            }, z.core.$strip>>;
        }, z.core.$strip>>;
        rare: z.ZodNullable<z.ZodObject<{
            source: z.ZodString;
            biased: z.ZodObject<{
                substitutions: z.ZodInt;
                deletions: z.ZodInt;
                insertions: z.ZodInt;
                hits: z.ZodInt;
                referenceWords: z.ZodInt;
                wer: z.ZodNumber;
                interval: z.ZodNullable<z.ZodObject<{
                    low: z.ZodNumber;
                    high: z.ZodNumber;
                    level: z.ZodNumber;
                    blocks: z.ZodInt;
                }, z.core.$strip>>;
            }, z.core.$strip>;
            unbiased: z.ZodObject<{
                substitutions: z.ZodInt;
                deletions: z.ZodInt;
                insertions: z.ZodInt;
                hits: z.ZodInt;
                referenceWords: z.ZodInt;
                wer: z.ZodNumber;
                interval: z.ZodNullable<z.ZodObject<{
                    low: z.ZodNumber;
                    high: z.ZodNumber;
                    level: z.ZodNumber;
                    blocks: z.ZodInt;
                }, z.core.$strip>>;
            }, z.core.$strip>;
            entries: z.ZodArray<z.ZodObject<{
                entry: z.ZodString;
                reference: z.ZodInt;
                found: z.ZodInt;
                falselyInserted: z.ZodInt;
            }, z.core.$strip>>;
        }, z.core.$strip>>;
        classes: z.ZodNullable<z.ZodArray<z.ZodObject<{
            className: z.ZodString;
            words: z.ZodInt;
            errors: z.ZodInt;
            wer: z.ZodNumber;
            interval: z.ZodNullable<z.ZodObject<{
                low: z.ZodNumber;
                high: z.ZodNumber;
                level: z.ZodNumber;
                blocks: z.ZodInt;
            }, z.core.$strip>>;
            entities: z.ZodInt;
            entitiesRight: z.ZodInt;
        }, z.core.$strip>>>;
        spellings: z.ZodNullable<z.ZodArray<z.ZodObject<{
            entity: z.ZodString;
            recording: z.ZodString;
            forms: z.ZodArray<z.ZodObject<{
                form: z.ZodString;
                count: z.ZodInt;
            }, z.core.$strip>>;
        }, z.core.$strip>>>;
        groups: z.ZodArray<z.ZodObject<{
            substitutions: z.ZodInt;
            deletions: z.ZodInt;
            insertions: z.ZodInt;
            hits: z.ZodInt;
            referenceWords: z.ZodInt;
            wer: z.ZodNumber;
            interval: z.ZodNullable<z.ZodObject<{
                low: z.ZodNumber;
                high: z.ZodNumber;
                level: z.ZodNumber;
                blocks: z.ZodInt;
            }, z.core.$strip>>;
            by: z.ZodString;
            value: z.ZodString;
            rows: z.ZodInt;
        }, z.core.$strip>>;
        confusions: z.ZodArray<z.ZodObject<{
            reference: z.ZodString;
            hypothesis: z.ZodString;
            count: z.ZodInt;
        }, z.core.$strip>>;
        speed: z.ZodOptional<z.ZodObject<{
            soundSeconds: z.ZodNumber;
            wallSeconds: z.ZodNumber;
            cpuSeconds: z.ZodNullable<z.ZodNumber>;
            realTimeFactor: z.ZodNumber;
            latency: z.ZodObject<{
                p50: z.ZodNumber;
                p95: z.ZodNumber;
                p99: z.ZodNumber;
            }, z.core.$strip>;
            loadSeconds: z.ZodNullable<z.ZodNumber>;
            peakMegabytes: z.ZodNullable<z.ZodNumber>;
        }, z.core.$strip>>;
    }, z.core.$strip>>;
    differences: z.ZodArray<z.ZodObject<{
        first: z.ZodString;
        second: z.ZodString;
        difference: z.ZodNumber;
        interval: z.ZodNullable<z.ZodObject<{
            low: z.ZodNumber;
            high: z.ZodNumber;
            level: z.ZodNumber;
            blocks: z.ZodInt;
        }, z.core.$strip>>;
        tests: z.ZodArray<z.ZodObject<{
            name: z.ZodString;
            statistic: z.ZodNullable<z.ZodNumber>;
            pValue: z.ZodNumber;
            pairs: z.ZodInt;
        }, z.core.$strip>>;
    }, z.core.$strip>>;
    rows: z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        block: z.ZodString;
        groups: z.ZodRecord<z.ZodString, z.ZodString>;
        audio: z.ZodOptional<z.ZodString>;
        start: z.ZodOptional<z.ZodNumber>;
        end: z.ZodOptional<z.ZodNumber>;
        text: z.ZodString;
        outputs: z.ZodArray<z.ZodObject<{
            text: z.ZodNullable<z.ZodString>;
            reference: z.ZodReadonly<z.ZodArray<z.ZodString>>;
            hypothesis: z.ZodReadonly<z.ZodArray<z.ZodString>>;
            errors: z.ZodReadonly<z.ZodArray<z.ZodReadonly<z.ZodTuple<[z.ZodNullable<z.ZodInt>, z.ZodNullable<z.ZodInt>], null>>>>;
        }, z.core.$strip>>;
    }, z.core.$strip>>;
    notes: z.ZodArray<z.ZodString>;
}, z.core.$strip>;
/** What `parlando evaluate words` finds; {@link wordReportSchema} is its JSON form. */
export type WordReport = z.infer<typeof wordReportSchema>;
export type SystemReport = WordReport['systems'][number];
export type ReportRow = WordReport['rows'][number];
export type ReportInterval = SystemReport['totals'][number]['interval'];
export type Ruler = SystemReport['totals'][number]['ruler'];

// words/words-task.d.ts
import type { OptionsOf, TableTask } from '@parlando/core';
import type { wordsCommand } from '../task.ts';
import { type Explanation } from './explanation.ts';
import type { WordReport } from './word-report.ts';
type WordsOptions = OptionsOf<typeof wordsCommand.options>;
/** `parlando evaluate words`. */
export declare const wordsTask: TableTask<WordsOptions, WordReport | Explanation>;
export {};
