import { describe, expect, it } from 'vitest';
import { normalCdf, normalQuantile } from './normal-distribution.ts';
import { studentTCdf, studentTQuantile } from './student-t.ts';

// Values to 17 digits by Arb (python-flint), 500 bits.
describe('studentTCdf', () => {
  it.each([
    [-100000.0, 0.5, 0.0010141455301389997],
    [-1, 0.5, 0.3011216108413221],
    [-100, 1, 0.003182992764908255],
    [-0.1, 1, 0.4682744825694464],
    [-38, 2, 0.00034590111369387096],
    [-1e-6, 2, 0.4999996464466094],
    [-12, 2.5, 0.001418107515039162],
    [0.7, 2.5, 0.728297528405226],
    [-5, 5, 0.0020523579900266612],
    [2.3, 5, 0.9651137653339813],
    [-2, 10, 0.03669401738537018],
    [-100000.0, 29, 1.176898045719575e-125],
    [-1, 29, 0.16279099400809677],
    [-38, 100, 1.5195158191964643e-61],
    [-1e-6, 100, 0.49999960205381305],
    [-2, 1000, 0.02288517324662582],
    [-38, 12345.6, 3.2122946591793245e-299],
    [-1e-6, 12345.6, 0.49999960106579816],
    [-8, 100000.0, 6.286959938128186e-16],
    [-0.5, 100000.0, 0.308538088827209],
    [-8, 1000000.0, 6.22753171660126e-16],
    [-0.5, 1000000.0, 0.30853759373618567],
    [-8, 100000000.0, 6.22102625411477e-16],
    [-0.5, 100000000.0, 0.30853753927608896],
  ])('at %d with %d degrees of freedom is %d', (t, degrees, expected) => {
    expect(studentTCdf(t, degrees) / expected).toBeCloseTo(1, 12);
  });

  it('becomes the normal distribution', () => {
    expect(studentTCdf(-1.5, Number.POSITIVE_INFINITY)).toBe(normalCdf(-1.5));
    expect(studentTCdf(Number.NEGATIVE_INFINITY, 4)).toBe(0);
    expect(studentTCdf(Number.NaN, 4)).toBeNaN();
  });
});

describe('studentTQuantile', () => {
  it.each([
    [1e-30, 0.5, -1.02849115631634e59],
    [0.05, 0.5, -41.13600009287827],
    [0.7, 0.5, 1.0095258786071657],
    [1e-12, 1, -318309886183.79065],
    [0.2, 1, -1.3763819204711734],
    [0.95, 1, 6.313751514675038],
    [0.0001, 2, -70.70007107496427],
    [0.26, 2, -0.7737910562629932],
    [0.975, 2, 4.302652729749462],
    [0.005, 2.5, -7.163728138948786],
    [0.4, 2.5, -0.2814595127485476],
    [0.9995, 2.5, 18.277893528131457],
    [0.025, 5, -2.5705818356363155],
    [0.49999, 5, -2.6343055245085255e-5],
    [1e-30, 10, -2564.5239317426153],
    [0.05, 10, -1.8124611228116765],
    [0.7, 10, 0.5415280387550155],
    [1e-12, 29, -11.613158011561406],
    [0.2, 29, -0.8541919858818556],
    [0.95, 29, 1.6991270265334972],
    [0.0001, 100, -3.8615997909500597],
    [0.26, 100, -0.6456264745802686],
    [0.975, 100, 1.9839715185235518],
    [0.005, 1000, -2.580754698065951],
    [0.4, 1000, -0.2534145158394987],
    [0.9995, 1000, 3.300282648423944],
    [0.025, 12345.6, -1.9601561582595104],
    [0.49999, 12345.6, -2.506679034957352e-5],
  ])('of %d with %d degrees of freedom is %d', (probability, degrees, expected) => {
    expect(studentTQuantile(probability, degrees) / expected).toBeCloseTo(1, 12);
  });

  it('knows the ends, the middle and infinitely many degrees of freedom', () => {
    expect([0, 0.5, 1].map((p) => studentTQuantile(p, 3))).toEqual([
      Number.NEGATIVE_INFINITY,
      0,
      Number.POSITIVE_INFINITY,
    ]);
    expect(studentTQuantile(0.9, Number.POSITIVE_INFINITY)).toBe(normalQuantile(0.9));
  });

  it.each([0, -1, Number.NaN])('refuses %d degrees of freedom', (degrees) => {
    const refusal = expect.objectContaining({ code: 'metrics/degrees-of-freedom' });
    expect(() => studentTQuantile(0.5, degrees)).toThrow(refusal);
    expect(() => studentTCdf(0, degrees)).toThrow(refusal);
  });
});
