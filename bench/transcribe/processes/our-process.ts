// Our side of a comparison with a peer: the same lines in and out as peers/transformers-asr.js.
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { transcriptText } from '@parlando/core';
import { openTranscriber } from '@parlando/transcribe';
import { transcriptOf } from '../ours.ts';
import { peakMemory } from './peak-memory.ts';

const [model, threads = '1'] = process.argv.slice(2);
const before = process.cpuUsage();
const transcriber = await openTranscriber({ model, threads: Number(threads) });
console.log(JSON.stringify({ ready: true, cpu: seconds(process.cpuUsage(before)) }));

for await (const file of createInterface({ input: process.stdin })) {
  const bytes = await readFile(file);
  const samples = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const start = process.cpuUsage();
  const wall = performance.now();
  const text = transcriptText(await transcriptOf(transcriber, { samples, rateHz: 16000 }));
  const cpu = seconds(process.cpuUsage(start));
  const answer = { text, cpu, wall: (performance.now() - wall) / 1000, all: seconds(process.cpuUsage()) };
  console.log(JSON.stringify({ ...answer, rss: await peakMemory() }));
}
await transcriber.close();

function seconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1e6;
}
