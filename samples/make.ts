// Makes the recordings of this folder and samples.json: node scripts/run.js samples/make.ts [FOLDER]
// Needs flite 2.2 on the PATH. The same flite gives the same bytes.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWav } from '@parlando/audio';
import { layOut, sum } from './lay-out.ts';
import { rootMeanSquare } from './say.ts';
import { clinic, type Line, street, supportCall } from './scenes.ts';
import { roomTone, streetNoise } from './street-noise.ts';

/** How far the street's noise lies below the speech, decibels. */
const STREET_DB = 8;
/** A telephone line carries 8 kHz. */
const PHONE_HZ = 8000;
const RATE_HZ = 16000;

async function makeClinic(): Promise<Uint8Array> {
  const tracks = await layOut(clinic, ['rms', 'slt'], RATE_HZ, 0.6);
  const speech = sum(tracks.map((track) => track.samples));
  return writeWav(sum([speech, roomTone(speech.length, RATE_HZ, 1)]), RATE_HZ);
}

/** Agent on the left, caller on the right. */
async function makeSupportCall(): Promise<Uint8Array> {
  const tracks = await layOut(supportCall, ['slt', 'rms'], PHONE_HZ, 0.6);
  const channels = tracks.map(({ samples }, i) => sum([samples, roomTone(samples.length, PHONE_HZ, 2 + i)]));
  return writeWav(channels, PHONE_HZ);
}

async function makeStreet(): Promise<Uint8Array> {
  const [track] = await layOut(street, ['rms'], RATE_HZ, 0.8);
  if (track === undefined) throw new Error('the street has no voice');
  const speech = track.samples;
  const noise = streetNoise(speech.length, RATE_HZ, 4);
  const spoken = speech.filter((x) => x !== 0);
  const gain = rootMeanSquare(spoken) / rootMeanSquare(noise) / 10 ** (STREET_DB / 20);
  return writeWav(sum([speech, noise.map((x) => x * gain)]), RATE_HZ);
}

function words(lines: readonly Line[]): string {
  return lines.map((line) => line.text).join(' ');
}

function references() {
  const [agent, caller] = (['slt', 'rms'] as const).map((voice) =>
    words(supportCall.filter((line) => line.voice === voice)),
  );
  return [
    { file: 'clinic.wav', text: words(clinic) },
    { file: 'support-call.wav', text: words(supportCall), channels: [agent, caller] },
    { file: 'street.wav', text: words(street) },
  ];
}

const folder = process.argv[2] ?? 'samples';
await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'clinic.wav'), await makeClinic());
await writeFile(join(folder, 'support-call.wav'), await makeSupportCall());
await writeFile(join(folder, 'street.wav'), await makeStreet());
await writeFile(join(folder, 'samples.json'), `${JSON.stringify(references(), null, 2)}\n`);
