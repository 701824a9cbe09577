import { corrupt } from './audio-errors.ts';
import { Breather } from './breathe.ts';
import { checkLayout, type DecodedAudio, type UnsupportedCodec } from './decoded-audio.ts';
import { type OggPacket, oggPackets } from './ogg-pages.ts';
import {
  foreignCodec,
  identifyStream,
  inWavOrder,
  type OggStream,
  opusPacketSamples,
} from './ogg-streams.ts';
import { openOgvDecoder, type PacketDecoder } from './ogv-decoder.ts';
import { SampleSink } from './sample-sink.ts';

/**
 * Decodes the first Vorbis or Opus stream of an Ogg file, and those chained after it as long as rate and
 * channel count stay. Samples outside the positions that the pages give are cut (RFC 7845, 4; Vorbis I, A.2).
 */
export async function decodeOgg(
  bytes: Uint8Array,
  name: string,
  signal?: AbortSignal,
): Promise<DecodedAudio | UnsupportedCodec> {
  const breather = new Breather(signal);
  let whole: { sink: SampleSink; stream: OggStream } | undefined;
  let link: Link | undefined;
  let foreign: string | undefined;
  let lost = 0;
  for (const packet of oggPackets(bytes)) {
    if (breather.due) await breather.pause();
    if (packet.first && (link === undefined || link.done)) {
      const stream = identifyStream(packet);
      if (stream === undefined) foreign ??= foreignCodec(packet.bytes);
      else {
        checkLayout(name, stream.channels, stream.rateHz);
        if (whole !== undefined && !sameLayout(whole.stream, stream)) break;
        whole ??= { stream, sink: new SampleSink(stream.channels, expectedSamples(bytes)) };
        if (link !== undefined) lost += link.finish();
        link = new Link(stream, await openOgvDecoder(stream.codec), whole.sink, name);
      }
    }
    if (link !== undefined && packet.serial === link.stream.serial) link.take(packet);
  }
  if (whole === undefined || link === undefined) {
    if (foreign !== undefined) return { unsupported: foreign };
    throw corrupt(name, 'no page of it holds the beginning of a Vorbis or Opus stream');
  }
  lost += link.finish();
  if (!link.complete && whole.sink.length === 0)
    throw corrupt(name, 'it ends within the headers of its stream');
  return finished(whole.sink, whole.stream, lost, link.packets, name);
}

function finished(
  sink: SampleSink,
  stream: OggStream,
  lost: number,
  packets: number,
  name: string,
): DecodedAudio {
  // The first packet of Vorbis yields nothing: more than that were there, and none could be decoded.
  if (sink.length === 0 && (lost > 0 || packets > 2))
    throw corrupt(name, 'none of its packets can be decoded');
  return {
    channels: inWavOrder(sink.take()),
    rateHz: stream.rateHz,
    format: `ogg-${stream.codec}`,
    lostSeconds: lost / stream.rateHz,
  };
}

function sameLayout(a: OggStream, b: OggStream): boolean {
  return a.codec === b.codec && a.channels === b.channels && a.rateHz === b.rateHz;
}

/** A guess at about 64 kbit/s, so that most files grow their arrays once or never. */
function expectedSamples(bytes: Uint8Array): number {
  return bytes.length * 6;
}

/** One logical stream of a chain, on its way into the sink. */
class Link {
  readonly stream: OggStream;
  /** Packets of sound that came so far. */
  packets = 0;
  done = false;
  #decoder: PacketDecoder;
  #sink: SampleSink;
  #name: string;
  #headers = 0;
  /** Length of the sink where this stream began. */
  #origin: number;
  #skip: number;
  /** Position that the pages give to the stream's first decoded sample; negative: that many are to be cut. */
  #firstPosition: number | undefined;
  #lastGranule: number | undefined;
  #lost = 0;
  /** Length of the sink where pages are missing, until the next position tells how much. */
  #gap: number | undefined;

  constructor(stream: OggStream, decoder: PacketDecoder, sink: SampleSink, name: string) {
    this.stream = stream;
    this.#decoder = decoder;
    this.#sink = sink;
    this.#name = name;
    this.#origin = sink.length;
    this.#skip = stream.preSkip;
  }

  /** True once all headers came. */
  get complete(): boolean {
    return this.#headers === this.stream.headerPackets;
  }

  take(packet: OggPacket): void {
    if (!this.complete) this.#takeHeader(packet.bytes);
    else this.#takeAudio(packet);
    if (packet.last) this.done = true;
  }

  #takeHeader(bytes: Uint8Array): void {
    if (!this.#decoder.header(bytes)) throw corrupt(this.#name, 'a header of its Ogg stream cannot be read');
    this.#headers++;
  }

  #takeAudio(packet: OggPacket): void {
    this.packets++;
    if (packet.afterGap) this.#gap ??= this.#sink.length;
    const block = this.#decoder.audio(packet.bytes);
    if (block !== undefined) this.#sink.append(block);
    else this.#replace(packet.bytes);
    if (packet.granule !== undefined) this.#place(packet.granule, packet.last);
  }

  /** Holds the samples so far against the position that a page gives for its end. */
  #place(granule: number, last: boolean): void {
    // The decoder has already cut the pre-skip of Opus; positions count it.
    const decoded = this.#sink.length - this.#origin + this.stream.preSkip;
    if (this.#firstPosition === undefined) this.#firstPosition = last ? 0 : granule - decoded;
    else this.#fillGap(granule - this.#firstPosition - decoded);
    this.#gap = undefined;
    this.#lastGranule = granule;
  }

  /** Where pages went missing, silence keeps the time of what follows; a minute of it is believed at most. */
  #fillGap(missing: number): void {
    if (this.#gap === undefined || missing <= 0 || missing > 60 * this.stream.rateHz) return;
    this.#sink.insertSilence(this.#gap, missing);
    this.#lost += missing;
  }

  /** Opus packets tell their length, so that silence can keep the time. */
  #replace(bytes: Uint8Array): void {
    if (this.stream.codec !== 'opus') return;
    const samples = opusPacketSamples(bytes);
    const silent = Math.max(0, samples - this.#skip);
    this.#skip = Math.max(0, this.#skip - samples);
    this.#sink.appendSilence(silent);
    this.#lost += silent;
  }

  /** Cuts what stands after the last position; returns the samples that were lost. */
  finish(): number {
    if (this.#lastGranule === undefined || this.#firstPosition === undefined) return this.#lost;
    const length = this.#lastGranule - this.stream.preSkip - this.#firstPosition;
    const decoded = this.#sink.length - this.#origin;
    if (length < decoded) this.#sink.truncate(this.#origin + Math.max(0, length));
    return this.#lost;
  }
}
