import { expect, test } from 'vitest';
import { mixChannels } from './mix-channels.ts';

test('the mean of all channels; one channel is itself', () => {
  const left = Float32Array.of(1, 0.5, 0);
  const right = Float32Array.of(0, -0.5, 1);
  expect([...mixChannels([left, right])]).toEqual([0.5, 0, 0.5]);
  expect(mixChannels([left])).toBe(left);
  expect([...left]).toEqual([1, 0.5, 0]);
});

test('no channels, or channels of differing length, are refused', () => {
  expect(() => mixChannels([])).toThrow('cannot mix 0 channels');
  expect(() => mixChannels([new Float32Array(1), new Float32Array(2)])).toThrow('differing length');
});
