// Our side of the comparison with jiwer: the same file in and the same line out as peers/evaluate/jiwer_speed.py.
import { readFileSync } from 'node:fs';
import { alignmentRuns, countErrors, sumWordErrors } from '@parlando/metrics';
import { peakMemory } from '../transcribe/processes/peak-memory.ts';

const pairs: [string, string][] = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));

const start = process.cpuUsage();
const alignments = pairs.map(([reference, hypothesis]) =>
  alignmentRuns(reference.split(' '), hypothesis.split(' ')),
);
const { hits, substitutions, deletions, insertions } = sumWordErrors(alignments.map(countErrors));
const { user, system } = process.cpuUsage(start);
const counts = [hits, substitutions, deletions, insertions];
console.log(JSON.stringify({ cpu: (user + system) / 1e6, counts, megabytes: await peakMemory() }));
