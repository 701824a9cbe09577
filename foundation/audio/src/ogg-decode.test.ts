import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { decodeAudio } from './decode-audio.ts';
import { oggPackets, pageChecksum } from './ogg-pages.ts';
import { opusPacketSamples } from './ogg-streams.ts';

const original = new Uint8Array(readFileSync(new URL('../fixtures/mono.opus', import.meta.url)));

interface PageDraft {
  readonly packet: Uint8Array;
  readonly granule: number;
  readonly sequence: number;
  readonly flags: number;
  readonly serial?: number;
}

/** One packet on a page of its own (RFC 3533, section 6). */
function page({ packet, granule, sequence, flags, serial = 7 }: PageDraft): number[] {
  const lacing = [...Array(Math.floor(packet.length / 255)).fill(255), packet.length % 255];
  const bytes = new Uint8Array(27 + lacing.length + packet.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x4f676753);
  bytes[5] = flags;
  view.setBigInt64(6, BigInt(granule), true);
  view.setUint32(14, serial, true);
  view.setUint32(18, sequence, true);
  bytes[26] = lacing.length;
  bytes.set(lacing, 27);
  bytes.set(packet, 27 + lacing.length);
  view.setUint32(22, pageChecksum(bytes, 0, bytes.length), true);
  return [...bytes];
}

/** The fixture with one packet a page. */
function drafts(): PageDraft[] {
  const packets = [...oggPackets(original)].map((p) => p.bytes);
  let granule = 0;
  return packets.map((packet, i) => {
    if (i >= 2) granule += opusPacketSamples(packet);
    return { packet, granule, sequence: i, flags: i === 0 ? 2 : 0 };
  });
}

const decode = (pages: readonly PageDraft[]) =>
  decodeAudio(Uint8Array.from(pages.flatMap(page)), { name: 'a' });

test('missing pages are silence of their length, and what follows keeps its time', async () => {
  const pages = drafts();
  const whole = await decode(pages);
  const broken = await decode(pages.filter((_, i) => i !== 12 && i !== 13));
  expect(broken.lostSeconds).toBeCloseTo(0.04);
  expect(broken.channels[0]).toHaveLength(whole.channels[0]!.length);
  const from = 10 * 960 - 312;
  expect(broken.channels[0]!.subarray(0, from)).toEqual(whole.channels[0]!.subarray(0, from));
  expect([...broken.channels[0]!.subarray(from, from + 1920)].every((x) => x === 0)).toBe(true);
  const late = 20 * 960;
  for (let i = late; i < late + 500; i++) {
    expect(Math.abs(broken.channels[0]![i]! - whole.channels[0]![i]!)).toBeLessThan(0.02);
  }
});

test('the last position cuts the end, and a first position beyond the start is no silence', async () => {
  const pages = drafts();
  const last = pages.at(-1)!;
  const cut = await decode([...pages.slice(0, -1), { ...last, granule: last.granule - 500, flags: 4 }]);
  expect(cut.channels[0]).toHaveLength(last.granule - 312 - 500);
  const late = await decode(pages.map((p, i) => (i < 2 ? p : { ...p, granule: p.granule + 1_000_000 })));
  expect(late.channels[0]).toHaveLength(last.granule - 312);
});

test('pages of other streams in between are passed over', async () => {
  const pages = drafts();
  const other = { packet: Uint8Array.of(0x80, 0x74, 0x68), granule: 0, sequence: 0, flags: 2, serial: 9 };
  const mixed = pages.flatMap((p, i) => (i === 0 ? [other, p] : [p, { ...other, sequence: i, flags: 0 }]));
  expect(await decode(mixed)).toEqual(await decode(pages));
});

test('Speex in Ogg is named when there is no ffmpeg', async () => {
  vi.stubEnv('PATH', '');
  const packet = Uint8Array.from('Speex   1.2', (c) => c.charCodeAt(0));
  await expect(decode([{ packet, granule: 0, sequence: 0, flags: 2 }])).rejects.toMatchObject({
    code: 'audio/unsupported-format',
    message: 'a is Speex in Ogg, which needs ffmpeg, and no ffmpeg was found',
  });
  vi.unstubAllEnvs();
});
