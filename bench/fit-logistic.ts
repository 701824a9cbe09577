/**
 * Logistic regression with a small ridge penalty by Newton's method (iteratively reweighted least squares).
 * Returns the intercept and one weight a feature.
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  labels: readonly boolean[],
  ridge = 1,
): number[] {
  const size = (rows[0]?.length ?? 0) + 1;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < 30; round++) {
    const gradient = weights.map((weight, index) => (index === 0 ? 0 : -ridge * weight));
    const hessian = weights.map((_, row) =>
      weights.map((__, column) => (row === column ? (row === 0 ? 1e-6 : ridge) : 0)),
    );
    for (const [index, features] of rows.entries()) {
      const x = [1, ...features];
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)));
      const error = (labels[index] ? 1 : 0) - p;
      for (let a = 0; a < size; a++) {
        gradient[a] = (gradient[a] ?? 0) + error * (x[a] ?? 0);
        const row = hessian[a] ?? [];
        for (let b = 0; b < size; b++) row[b] = (row[b] ?? 0) + p * (1 - p) * (x[a] ?? 0) * (x[b] ?? 0);
      }
    }
    const step = solve(hessian, gradient);
    weights = weights.map((weight, index) => weight + (step[index] ?? 0));
    if (Math.max(...step.map(Math.abs)) < 1e-9) break;
  }
  return weights;
}

/** Gaussian elimination with partial pivoting. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const pivot = rows
      .slice(column)
      .reduce(
        (best, row, index) =>
          Math.abs(row[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0) ? column + index : best,
        column,
      );
    const [above, below] = [rows[column] ?? [], rows[pivot] ?? []];
    rows[column] = below;
    rows[pivot] = above;
    for (let row = column + 1; row < size; row++) {
      const target = rows[row] ?? [];
      const factor = (target[column] ?? 0) / (below[column] || 1e-12);
      for (let at = column; at <= size; at++) target[at] = (target[at] ?? 0) - factor * (below[at] ?? 0);
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    const values = rows[row] ?? [];
    let sum = values[size] ?? 0;
    for (let column = row + 1; column < size; column++)
      sum -= (values[column] ?? 0) * (solution[column] ?? 0);
    solution[row] = sum / (values[row] || 1e-12);
  }
  return solution;
}
