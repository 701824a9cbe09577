import { z } from 'zod';

const count = z.int().min(0);

/** A number, or null where JSON has none (NaN, infinity). */
const figure = z.number().nullable();

const intervalSchema = z
  .object({
    low: z.number(),
    high: z.number(),
    level: z.number(),
    blocks: z.int().describe('How many blocks the interval rests on'),
  })
  .nullable()
  .describe('Null where there are fewer than 5 blocks');

const rulerSchema = z.object({
  name: z.string(),
  version: z.int(),
  alternatives: z.boolean().describe('Whether other right forms of the reference were allowed'),
});

const countsSchema = z.object({
  substitutions: count,
  deletions: count,
  insertions: count,
  hits: count,
  referenceWords: count,
});

const rateSchema = countsSchema.extend({
  wer: z.number().describe('Errors per reference word; may exceed 1'),
  interval: intervalSchema,
});

const totalSchema = rateSchema.extend({
  ruler: rulerSchema,
  mer: figure.describe('Match error rate'),
  wil: figure.describe('Word information lost'),
  wip: figure.describe('Word information preserved'),
  wrongRows: count.describe('Rows with an error in them'),
  rows: count,
});

const characterSchema = z.object({
  errors: count,
  referenceCharacters: count,
  cer: z.number(),
  interval: intervalSchema,
});

const fullFormatSchema = z.object({
  errors: count,
  referenceTokens: count,
  rate: z.number().describe('Errors per word or mark when case, punctuation and written form count'),
  interval: intervalSchema,
  parts: z
    .record(z.string(), count)
    .describe('The errors by kind: word, case, punctuation, number form, spelling'),
  punctuation: z.object({ errors: count, marks: count, rate: figure }),
});

const valuesSchema = z.object({
  values: count.describe('Values in the references: words with a digit'),
  right: count,
  wrong: count,
  missing: count,
  inserted: count,
  examples: z.array(z.object({ row: z.string(), reference: z.string(), hypothesis: z.string().nullable() })),
});

const rareSchema = z.object({
  source: z.string().describe('The list, or how often a rare word occurs'),
  biased: rateSchema,
  unbiased: rateSchema,
  entries: z.array(z.object({ entry: z.string(), reference: count, found: count, falselyInserted: count })),
});

const classSchema = z.object({
  className: z.string(),
  words: count,
  errors: count,
  wer: z.number(),
  interval: intervalSchema,
  entities: count,
  entitiesRight: count,
});

const spellingSchema = z.object({
  entity: z.string(),
  recording: z.string(),
  forms: z.array(z.object({ form: z.string(), count })),
});

const groupSchema = rateSchema.extend({ by: z.string(), value: z.string(), rows: count });

const systemSchema = z.object({
  name: z.string(),
  source: z.string(),
  missing: count.describe('References without a hypothesis, scored as deletions'),
  totals: z.array(totalSchema).min(1).describe('One for each ruler, in the order asked for'),
  characters: characterSchema.nullable().describe('Null where alternatives leave the reference open'),
  fullFormat: fullFormatSchema.nullable(),
  values: valuesSchema.nullable(),
  rare: rareSchema.nullable(),
  classes: z.array(classSchema).nullable(),
  spellings: z
    .array(spellingSchema)
    .nullable()
    .describe('Entities that one recording spells in several ways'),
  groups: z.array(groupSchema),
  confusions: z
    .array(z.object({ reference: z.string(), hypothesis: z.string(), count }))
    .describe('Words taken for others, most frequent first'),
  speed: z
    .object({
      soundSeconds: z.number(),
      wallSeconds: z.number(),
      cpuSeconds: z.number().nullable(),
      realTimeFactor: z.number(),
      latency: z.object({ p50: z.number(), p95: z.number(), p99: z.number() }),
      loadSeconds: z.number().nullable(),
      peakMegabytes: z.number().nullable(),
    })
    .optional()
    .describe('Only where the recogniser was run'),
});

const testSchema = z.object({ name: z.string(), statistic: figure, pValue: z.number(), pairs: count });

const differenceSchema = z.object({
  first: z.string(),
  second: z.string(),
  difference: z.number().describe('Word error rate of the second less that of the first'),
  interval: intervalSchema,
  tests: z.array(testSchema),
});

/** Reference and hypothesis index of an error; null where that side has no word. */
const errorSchema = z.tuple([count.nullable(), count.nullable()]).readonly();

const rowSchema = z.object({
  id: z.string(),
  block: z.string(),
  groups: z.record(z.string(), z.string()),
  audio: z.string().optional(),
  start: z.number().optional(),
  end: z.number().optional(),
  /** What was written before the ruler. */
  text: z.string(),
  outputs: z
    .array(
      z.object({
        text: z.string().nullable().describe('Null where the hypothesis is missing'),
        reference: z
          .array(z.string())
          .readonly()
          .describe('The words that were compared, by the first ruler'),
        hypothesis: z.array(z.string()).readonly(),
        errors: z.array(errorSchema).readonly().describe('Everything else is matched, in order'),
      }),
    )
    .describe('One for each system, in their order'),
});

/** The JSON form of what `parlando evaluate words` finds. */
export const wordReportSchema = z
  .object({
    version: z.literal(1),
    kind: z.literal('words'),
    parlando: z.string().describe('Version of Parlando'),
    call: z.string(),
    reference: z.string(),
    block: z.object({
      name: z.string().describe('What intervals draw: call, speaker, utterance or a column'),
      count,
      refused: z.string().nullable().describe('Why there are no intervals'),
    }),
    systems: z.array(systemSchema).min(1),
    differences: z.array(differenceSchema),
    rows: z.array(rowSchema),
    notes: z.array(z.string()).describe('What the reader should know before trusting the figures'),
  })
  .meta({
    title: 'WordReport',
    description: 'Word errors of one or more systems, with intervals and evidence',
  });

/** What `parlando evaluate words` finds; {@link wordReportSchema} is its JSON form. */
export type WordReport = z.infer<typeof wordReportSchema>;
export type SystemReport = WordReport['systems'][number];
export type ReportRow = WordReport['rows'][number];
export type ReportInterval = SystemReport['totals'][number]['interval'];
export type Ruler = SystemReport['totals'][number]['ruler'];
