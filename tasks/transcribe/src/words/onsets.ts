/** Two onsets are at least this many frames apart. */
const leastFrames = 2;
/** Weight that every frame has besides its attention: what a frame without attention costs. */
const floor = 2e-3;

/**
 * The frame at which each word begins, from the attention of a head that tracks onsets: the frames with the most
 * attention among those in order (Viterbi over frames; a plain maximum where that is in order already). Fractions of
 * a frame come from the weights beside the chosen one.
 *
 * `rows` holds a row of weights for each word, [frames]. Returns frames, fractional, strictly rising where there are
 * more frames than words.
 */
export function onsetFrames(rows: readonly Float32Array[], frames: number): number[] {
  const gap = Math.min(leastFrames, Math.max(0, Math.floor((frames - 1) / Math.max(1, rows.length))));
  // Words that stand closer than they should may not be moved past each other.
  const reach = (0.5 * gap) / leastFrames;
  return bestPath(rows, frames, gap).map((frame, word) => frame + fraction(rows[word], frame, reach));
}

function bestPath(rows: readonly Float32Array[], frames: number, gap: number): number[] {
  // best[f]: the best sum with the current word at or before frame f; from[word][f]: where that word then stands.
  let best = new Float64Array(frames);
  const from: Int32Array[] = [];
  for (const [word, row] of rows.entries()) {
    const reached = new Float64Array(frames).fill(Number.NEGATIVE_INFINITY);
    const stands = new Int32Array(frames).fill(-1);
    let sum = Number.NEGATIVE_INFINITY;
    let at = -1;
    for (let frame = word * gap; frame < frames; frame++) {
      const before = word === 0 ? 0 : (best[frame - gap] ?? Number.NEGATIVE_INFINITY);
      const here = before + Math.log((row[frame] ?? 0) + floor);
      if (here > sum) [sum, at] = [here, frame];
      reached[frame] = sum;
      stands[frame] = at;
    }
    from.push(stands);
    best = reached;
  }
  const path: number[] = [];
  let limit = frames - 1;
  for (let word = rows.length - 1; word >= 0; word--) {
    const frame = Math.max(0, from[word]?.[Math.max(0, limit)] ?? 0);
    path.push(frame);
    limit = frame - gap;
  }
  return path.reverse();
}

/** Offset of the centre of the weights around a frame, within `reach` either way. */
function fraction(row: Float32Array | undefined, frame: number, reach: number): number {
  const [left, middle, right] = [row?.[frame - 1] ?? 0, row?.[frame] ?? 0, row?.[frame + 1] ?? 0];
  const sum = left + middle + right;
  return sum > 0 ? Math.max(-reach, Math.min(reach, (right - left) / sum)) : 0;
}
