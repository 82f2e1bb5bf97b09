import { complexZeros, Fourier, type Complex } from '../../../src/speaker/sound/fourier';

/** Numbers with no pattern. */
function numbers(length: number): Complex {
  const values = complexZeros(length);
  for (let n = 0; n < length; n++) {
    values.re[n] = Math.sin(n * n + 1);
    values.im[n] = Math.cos(n * n * 3 + 2);
  }
  return values;
}

/** The transform by its definition. */
function bySums({ re, im }: Complex): Complex {
  const spectrum = complexZeros(re.length);
  for (let k = 0; k < re.length; k++) {
    for (let n = 0; n < re.length; n++) {
      const angle = (-2 * Math.PI * k * n) / re.length;
      spectrum.re[k]! += re[n]! * Math.cos(angle) - im[n]! * Math.sin(angle);
      spectrum.im[k]! += re[n]! * Math.sin(angle) + im[n]! * Math.cos(angle);
    }
  }
  return spectrum;
}

function expectSame(one: Complex, other: Complex): void {
  const error = (a: Float64Array, b: Float64Array) =>
    a.reduce((most, each, n) => Math.max(most, Math.abs(each - b[n]!)), 0);
  expect(error(one.re, other.re)).toBeLessThan(1e-9);
  expect(error(one.im, other.im)).toBeLessThan(1e-9);
}

describe('the Fourier transform', () => {
  it.each([1, 2, 3, 4, 8, 30, 100, 1200])('of %d numbers is what its definition says, and goes back', (length) => {
    const fourier = new Fourier(length);
    const values = numbers(length);
    const spectrum = bySums(values);
    fourier.forward(values);
    expectSame(values, spectrum);
    fourier.inverse(values);
    expectSame(values, numbers(length));
  });

  it('takes no length with other prime factors', () => {
    expect(() => new Fourier(14)).toThrow('factors 2, 3 and 5');
  });
});
