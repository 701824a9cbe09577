import { UsageError } from '@parlando/core';

/**
 * The mean of the channels, sample by sample. A single channel is returned as it is, not copied.
 * @throws UsageError `audio/channels` for no channels, or channels that differ in length
 */
export function mixChannels(channels: readonly Float32Array[]): Float32Array {
  const first = channels[0];
  if (first === undefined || channels.some((c) => c.length !== first.length)) {
    throw new UsageError('audio/channels', `cannot mix ${channels.length} channels of differing length`, {
      remedy: 'Give at least one channel, all of one length.',
    });
  }
  if (channels.length === 1) return first;
  const mixed = new Float32Array(first.length);
  for (const samples of channels) {
    for (let i = 0; i < mixed.length; i++) mixed[i] = (mixed[i] as number) + (samples[i] as number);
  }
  const share = 1 / channels.length;
  for (let i = 0; i < mixed.length; i++) mixed[i] = (mixed[i] as number) * share;
  return mixed;
}
