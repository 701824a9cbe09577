import { createHash } from 'node:crypto';
import { EnvironmentError } from '@parlando/core';

export function sha256(...parts: readonly (Uint8Array | string)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** Throws an EnvironmentError `models/checksum` when the bytes are not the ones that were published. */
export function checkSum(bytes: Uint8Array, expected: string, what: string): void {
  if (sha256(bytes) === expected) return;
  throw new EnvironmentError('models/checksum', `${what} is damaged: its SHA-256 is not the published one`, {
    remedy: 'remove node_modules and install again',
  });
}
