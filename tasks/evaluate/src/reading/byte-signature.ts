/** What the first bytes of a file tell it to be, other than text in UTF-8. */
export type ByteSignature = 'sound' | 'utf-16' | 'gzip' | 'zip' | 'pdf';

interface Magic {
  readonly signature: ByteSignature;
  readonly bytes: readonly number[];
}

const ascii = (signature: ByteSignature, text: string): Magic => ({
  signature,
  bytes: Array.from(text, (letter) => letter.charCodeAt(0)),
});

const magics: readonly Magic[] = [
  { signature: 'utf-16', bytes: [0xff, 0xfe] },
  { signature: 'utf-16', bytes: [0xfe, 0xff] },
  { signature: 'gzip', bytes: [0x1f, 0x8b] },
  ascii('zip', 'PK\u0003\u0004'),
  ascii('pdf', '%PDF-'),
  ascii('sound', 'RIFF'),
  ascii('sound', 'RF64'),
  ascii('sound', 'fLaC'),
  ascii('sound', 'OggS'),
  ascii('sound', 'ID3'),
  // An MPEG audio frame, layer III.
  { signature: 'sound', bytes: [0xff, 0xfb] },
  { signature: 'sound', bytes: [0xff, 0xf3] },
  { signature: 'sound', bytes: [0xff, 0xf2] },
];

/** What a file is by its first bytes; undefined where it may be text. */
export function byteSignature(first: Uint8Array): ByteSignature | undefined {
  const isMp4 = first.length >= 8 && String.fromCharCode(...first.subarray(4, 8)) === 'ftyp';
  if (isMp4) return 'sound';
  return magics.find(({ bytes }) => bytes.every((byte, at) => first[at] === byte))?.signature;
}
