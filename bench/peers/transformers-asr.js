// Runs transformers.js beside us: reads paths of raw float files (mono, 16 kHz) on standard input, a line each, and
// answers with a line of JSON: the text and the CPU seconds of the call.
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { env, pipeline } from '@huggingface/transformers';

const [folder, model] = process.argv.slice(2);
env.allowRemoteModels = false;
env.localModelPath = folder;
const before = process.cpuUsage();
const transcriber = await pipeline('automatic-speech-recognition', model, {
  dtype: 'q8',
  session_options: { intraOpNumThreads: 1, interOpNumThreads: 1 },
});
console.log(JSON.stringify({ ready: true, cpu: seconds(process.cpuUsage(before)) }));

for await (const file of createInterface({ input: process.stdin })) {
  const bytes = await readFile(file);
  const samples = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  const start = process.cpuUsage();
  const { text } = await transcriber(samples);
  const cpu = seconds(process.cpuUsage(start));
  console.log(
    JSON.stringify({
      text,
      cpu,
      all: seconds(process.cpuUsage()),
      rss: process.resourceUsage().maxRSS / 1024,
    }),
  );
}

function seconds({ user, system }) {
  return (user + system) / 1e6;
}
