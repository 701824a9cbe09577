import { UsageError } from '@parlando/core';
import { MAX_CHANNELS, MAX_RATE_HZ } from './decoded-audio.ts';

/** How samples are stored in a WAV file. */
export interface WriteWavOptions {
  /** 32-bit float, which keeps every sample as it is, rather than 16-bit PCM. @default false */
  readonly float?: boolean;
}

/**
 * A WAV file of the given samples (-1..1; 16-bit PCM clips what lies outside and rounds to the nearest step).
 * @param sound one array of mono samples, or an array per channel, all of one length
 * @param rateHz whole number of samples per second, 1..768000
 * @throws UsageError `audio/write` for uneven channels, a rate that cannot be written, or 4 GiB and more
 */
export function writeWav(
  sound: Float32Array | readonly Float32Array[],
  rateHz: number,
  options: WriteWavOptions = {},
): Uint8Array {
  const channels = sound instanceof Float32Array ? [sound] : sound;
  const frames = channels[0]?.length ?? 0;
  const sampleBytes = options.float === true ? 4 : 2;
  const dataBytes = frames * channels.length * sampleBytes;
  checkWritable(channels, rateHz, dataBytes);
  const bytes = new Uint8Array(44 + dataBytes);
  const view = new DataView(bytes.buffer);
  writeHeader(view, channels.length, rateHz, sampleBytes, dataBytes);
  const stride = channels.length * sampleBytes;
  for (const [c, samples] of channels.entries()) {
    let at = 44 + c * sampleBytes;
    for (let i = 0; i < frames; i++, at += stride) {
      const x = samples[i] as number;
      if (sampleBytes === 4) view.setFloat32(at, x, true);
      else view.setInt16(at, Math.max(-32768, Math.min(32767, Math.round(x * 32768))), true);
    }
  }
  return bytes;
}

function checkWritable(channels: readonly Float32Array[], rateHz: number, dataBytes: number): void {
  const refuse = (what: string) => new UsageError('audio/write', `cannot write this WAV: ${what}`, remedy);
  const remedy = {
    remedy: 'Give channels of one length, a rate of whole hertz, and less than 4 GiB of samples.',
  };
  if (channels.length < 1 || channels.length > MAX_CHANNELS) throw refuse(`${channels.length} channels`);
  if (channels.some((c) => c.length !== channels[0]?.length)) throw refuse('its channels differ in length');
  if (!Number.isInteger(rateHz) || rateHz < 1 || rateHz > MAX_RATE_HZ) throw refuse(`a rate of ${rateHz} Hz`);
  if (dataBytes + 36 > 0xffff_ffff) throw refuse(`${dataBytes} bytes of samples`);
}

function writeHeader(
  view: DataView,
  channels: number,
  rateHz: number,
  sampleBytes: number,
  dataBytes: number,
) {
  const text = (at: number, id: string) => {
    for (const [i, c] of [...id].entries()) view.setUint8(at + i, c.charCodeAt(0));
  };
  text(0, 'RIFF');
  view.setUint32(4, 36 + dataBytes, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, sampleBytes === 4 ? 3 : 1, true);
  view.setUint16(22, channels, true);
  view.setUint32(24, rateHz, true);
  view.setUint32(28, rateHz * channels * sampleBytes, true);
  view.setUint16(32, channels * sampleBytes, true);
  view.setUint16(34, sampleBytes * 8, true);
  text(36, 'data');
  view.setUint32(40, dataBytes, true);
}
