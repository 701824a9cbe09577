/** The end of the bytes was met in the middle of a frame. */
export class OutOfBits extends Error {}

/** Reads big-endian bit fields (RFC 9639, section 5). */
export class FlacBits {
  readonly bytes: Uint8Array;
  /** Next byte to take into the cache. */
  #next = 0;
  #cache = 0;
  #cached = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Goes to a byte. */
  seek(byte: number): void {
    this.#next = byte;
    this.#cached = 0;
    this.#cache = 0;
  }

  /** The byte that the next read begins in, after {@link align}. */
  get position(): number {
    return this.#next - (this.#cached >> 3);
  }

  /** Drops bits up to the next whole byte. */
  align(): void {
    this.#cached -= this.#cached & 7;
  }

  /** An unsigned number of 0 to 24 bits. */
  unsigned(bits: number): number {
    while (this.#cached < bits) this.#fill();
    this.#cached -= bits;
    return (this.#cache >>> this.#cached) & ((1 << bits) - 1);
  }

  /** An unsigned number of 0 to 32 bits. */
  wide(bits: number): number {
    if (bits <= 24) return this.unsigned(bits);
    const high = this.unsigned(bits - 16);
    return high * 65536 + this.unsigned(16);
  }

  /** A two's complement number of 0 to 32 bits. */
  signed(bits: number): number {
    if (bits === 0) return 0;
    return (this.wide(bits) << (32 - bits)) >> (32 - bits);
  }

  /** The count of zeros before the next one. */
  unary(): number {
    let zeros = 0;
    for (;;) {
      const rest = this.#cached === 0 ? 0 : this.#cache << (32 - this.#cached);
      if (rest !== 0) {
        const lead = Math.clz32(rest);
        this.#cached -= lead + 1;
        return zeros + lead;
      }
      zeros += this.#cached;
      this.#cached = 0;
      this.#fill();
    }
  }

  /** Rice-coded residuals (RFC 9639, 9.2.7): a unary quotient, `parameter` low bits, the sign folded in. */
  rice(out: Int32Array, from: number, to: number, parameter: number): void {
    for (let i = from; i < to; i++) {
      const quotient = this.unary();
      const folded =
        (quotient << parameter) | (parameter <= 24 ? this.unsigned(parameter) : this.wide(parameter));
      out[i] = (folded >>> 1) ^ -(folded & 1);
    }
  }

  #fill(): void {
    const bytes = this.bytes;
    if (this.#next >= bytes.length) throw new OutOfBits();
    // At most 24 bits are cached here, so that 8 more fit.
    this.#cache = (this.#cache << 8) | (bytes[this.#next++] as number);
    this.#cached += 8;
  }
}
