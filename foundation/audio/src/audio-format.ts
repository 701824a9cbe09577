import { afterId3, isMp3Frame, readMp3Header } from './mp3-frames.ts';

/** A format, as the bytes tell it. */
export type AudioFormat =
  /** Decoded in process. */
  | { readonly type: 'own'; readonly decoder: 'wav' | 'flac' | 'ogg' | 'mp3'; readonly at: number }
  /** Sound, or likely so, that ffmpeg reads with the demuxer of that name. */
  | { readonly type: 'ffmpeg'; readonly label: string; readonly demuxer: string; readonly seeks: boolean }
  /** Something else. */
  | { readonly type: 'other'; readonly what: string }
  /** Nothing that is known. */
  | { readonly type: 'unknown' };

/** Tells the format by the first bytes, never by a name. */
export function detectFormat(bytes: Uint8Array): AudioFormat {
  return (
    own(bytes) ??
    container(bytes) ??
    otherThing(bytes) ??
    looseMpeg(bytes) ??
    textual(bytes) ?? { type: 'unknown' }
  );
}

function ascii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

function own(bytes: Uint8Array): AudioFormat | undefined {
  const id = ascii(bytes, 0, 4);
  if (/^(RIFF|RF64|BW64)$/.test(id) && ascii(bytes, 8, 4) === 'WAVE')
    return { type: 'own', decoder: 'wav', at: 0 };
  if (id === 'OggS') return { type: 'own', decoder: 'ogg', at: 0 };
  const at = afterId3(bytes);
  if (ascii(bytes, at, 4) === 'fLaC') return { type: 'own', decoder: 'flac', at };
  if (isMp3Frame(bytes, at)) return { type: 'own', decoder: 'mp3', at };
  if (isAdts(bytes, at)) return { type: 'ffmpeg', label: 'AAC (ADTS)', demuxer: 'aac', seeks: false };
  // Junk or padding between the tag and the first frame: the decoder looks for it.
  return at > 0 ? { type: 'own', decoder: 'mp3', at } : undefined;
}

/** ISO/IEC 13818-7, 6.2: twelve ones, layer 0, then the frame's length in 13 bits. */
function isAdts(bytes: Uint8Array, at: number): boolean {
  const sync = (p: number) => bytes[p] === 0xff && ((bytes[p + 1] ?? 0) & 0xf6) === 0xf0;
  if (!sync(at)) return false;
  const [a, b, c] = [bytes[at + 3] ?? 0, bytes[at + 4] ?? 0, bytes[at + 5] ?? 0];
  const length = ((a & 3) << 11) | (b << 3) | (c >> 5);
  return length > 7 && (at + length >= bytes.length || sync(at + length));
}

interface Signature {
  readonly at: number;
  readonly magic: string;
  readonly label: string;
  readonly demuxer: string;
  readonly seeks?: boolean;
}

const containers: readonly Signature[] = [
  // MP4 may keep its index behind the sound, so that it cannot be read from a pipe.
  { at: 4, magic: 'ftyp', label: 'MP4 or M4A', demuxer: 'mov', seeks: true },
  { at: 4, magic: 'moov', label: 'QuickTime', demuxer: 'mov', seeks: true },
  { at: 4, magic: 'mdat', label: 'QuickTime', demuxer: 'mov', seeks: true },
  { at: 0, magic: '\x1a\x45\xdf\xa3', label: 'WebM or Matroska', demuxer: 'matroska' },
  { at: 0, magic: '#!AMR', label: 'AMR', demuxer: 'amr' },
  { at: 0, magic: 'FORM', label: 'AIFF', demuxer: 'aiff' },
  { at: 0, magic: '.snd', label: 'AU', demuxer: 'au' },
  { at: 0, magic: 'caff', label: 'CAF', demuxer: 'caf', seeks: true },
  {
    at: 0,
    magic: '\x30\x26\xb2\x75\x8e\x66\xcf\x11',
    label: 'Windows Media (ASF)',
    demuxer: 'asf',
    seeks: true,
  },
  { at: 0, magic: 'riff\x2e\x91\xcf\x11', label: 'Wave64', demuxer: 'w64' },
  { at: 0, magic: 'MAC ', label: "Monkey's Audio", demuxer: 'ape', seeks: true },
  { at: 0, magic: 'wvpk', label: 'WavPack', demuxer: 'wv' },
  { at: 0, magic: 'TTA1', label: 'True Audio', demuxer: 'tta', seeks: true },
  { at: 0, magic: 'FLV\x01', label: 'Flash video', demuxer: 'flv' },
  { at: 0, magic: 'NIST_1A', label: 'NIST SPHERE', demuxer: 'nistsphere' },
  { at: 0, magic: '\x00\x00\x01\xba', label: 'MPEG program stream', demuxer: 'mpeg' },
  { at: 188, magic: '\x47', label: 'MPEG transport stream', demuxer: 'mpegts' },
  { at: 8, magic: 'AVI ', label: 'AVI', demuxer: 'avi', seeks: true },
];

function container(bytes: Uint8Array): AudioFormat | undefined {
  const found = containers.find(({ at, magic }) => ascii(bytes, at, magic.length) === magic);
  if (found === undefined) return undefined;
  if (found.demuxer === 'mpegts' && bytes[0] !== 0x47) return undefined;
  if (found.demuxer === 'aiff' && !/^AIF[FC]$/.test(ascii(bytes, 8, 4))) return undefined;
  if (found.magic === 'ftyp' && /^(avif|avis|heic|heix|mif1|crx )$/.test(ascii(bytes, 8, 4))) {
    return { type: 'other', what: 'an image (HEIF or AVIF)' };
  }
  return { type: 'ffmpeg', label: found.label, demuxer: found.demuxer, seeks: found.seeks ?? false };
}

const otherThings: readonly (readonly [magic: string, what: string])[] = [
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['II*\0', 'a TIFF image'],
  ['MM\0*', 'a TIFF image'],
  ['%PDF', 'a PDF document'],
  ['PK\x03\x04', 'a ZIP archive (or an office document)'],
  ['PK\x05\x06', 'an empty ZIP archive'],
  ['\x1f\x8b', 'a gzip archive'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ', 'an xz archive'],
  ['\x28\xb5\x2f\xfd', 'a Zstandard archive'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
  ['Rar!', 'a RAR archive'],
  ['\x7fELF', 'a program (ELF)'],
  ['\xcf\xfa\xed\xfe', 'a program (Mach-O)'],
  ['\0asm', 'a WebAssembly module'],
  ['PAR1', 'a Parquet table'],
  ['SQLite format 3', 'an SQLite database'],
  ['MThd', 'MIDI, which holds notes and no sound'],
  ['\xd0\xcf\x11\xe0', 'an office document'],
];

function otherThing(bytes: Uint8Array): AudioFormat | undefined {
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP')
    return { type: 'other', what: 'a WebP image' };
  if (ascii(bytes, 257, 5) === 'ustar') return { type: 'other', what: 'a tar archive' };
  const found = otherThings.find(([magic]) => ascii(bytes, 0, magic.length) === magic);
  return found && { type: 'other', what: found[1] };
}

/** MPEG audio that was cut out of a stream begins in the middle of a frame: three frames in a row must follow. */
function looseMpeg(bytes: Uint8Array): AudioFormat | undefined {
  const end = Math.min(bytes.length, 4096);
  for (let at = 0; at < end; at++) {
    if (bytes[at] !== 0xff || !isMp3Frame(bytes, at)) continue;
    const next = at + (readMp3Header(bytes, at)?.bytes ?? 0);
    const third = next + (readMp3Header(bytes, next)?.bytes ?? 0);
    if (third > next && isMp3Frame(bytes, next) && isMp3Frame(bytes, third)) {
      return { type: 'own', decoder: 'mp3', at };
    }
  }
  return undefined;
}

function textual(bytes: Uint8Array): AudioFormat | undefined {
  const start = bytes.subarray(0, 1024);
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)) {
    return { type: 'other', what: 'text (UTF-16)' };
  }
  const text = decodeText(start);
  if (text === undefined) return undefined;
  if (/^\s*(<!doctype html|<html)/i.test(text)) return { type: 'other', what: 'a web page (HTML)' };
  if (/^\s*<(\?xml|svg)/i.test(text)) return { type: 'other', what: 'XML' };
  if (/^version https:\/\/git-lfs/.test(text))
    return { type: 'other', what: 'a Git LFS pointer, not the file itself' };
  if (/^\s*[[{]/.test(text)) return { type: 'other', what: 'JSON or other text' };
  return { type: 'other', what: 'text' };
}

/** The bytes as UTF-8 text, or undefined when they hold control characters or broken sequences. */
function decodeText(start: Uint8Array): string | undefined {
  if (start.some((byte) => byte < 9 || (byte > 13 && byte < 27))) return undefined;
  try {
    // `stream` forgives a character that the cut at 1024 bytes split.
    return new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true });
  } catch {
    return undefined;
  }
}
