const { cos, sin, PI } = Math;

/** Complex numbers, real and imaginary parts apart. */
export interface Complex {
  re: Float64Array;
  im: Float64Array;
}

/** So many complex zeros. */
export function complexZeros(length: number): Complex {
  return { re: new Float64Array(length), im: new Float64Array(length) };
}

/** One step of the transform: it joins `radix` results of `length / radix` into one of `length`, side by side `stride` times. */
interface Step {
  radix: number;
  length: number;
  stride: number;
}

/** Discrete Fourier transforms of one length, whose prime factors are 2, 3 and 5. The result replaces what is given. */
export class Fourier {
  private readonly steps: Step[] = [];
  private readonly roots: Complex;
  private spare: Complex;

  constructor(readonly length: number) {
    let [rest, stride] = [length, 1];
    for (const radix of [4, 5, 3, 2]) {
      for (; rest % radix === 0; rest /= radix, stride *= radix) this.steps.push({ radix, length: rest, stride });
    }
    if (rest !== 1) throw new RangeError(`A length with the factors 2, 3 and 5 was expected, but came ${length}.`);
    this.roots = complexZeros(length);
    for (let k = 0; k < length; k++) {
      this.roots.re[k] = cos((2 * PI * k) / length);
      this.roots.im[k] = -sin((2 * PI * k) / length);
    }
    this.spare = complexZeros(length);
  }

  /** From a signal to its spectrum. */
  forward(values: Complex): void {
    let from = values;
    let to = this.spare;
    for (const step of this.steps) {
      this.join(step, from, to);
      [from, to] = [to, from];
    }
    if (from === values) return;
    values.re.set(from.re);
    values.im.set(from.im);
  }

  /** From a spectrum to its signal. */
  inverse(values: Complex): void {
    this.forward({ re: values.im, im: values.re });
    for (let k = 0; k < this.length; k++) {
      values.re[k] = values.re[k]! / this.length;
      values.im[k] = values.im[k]! / this.length;
    }
  }

  private join({ radix, length, stride }: Step, from: Complex, to: Complex): void {
    const { re: rootsRe, im: rootsIm } = this.roots;
    const part = length / radix;
    const turn = this.length / radix;
    for (let p = 0; p < part; p++) {
      for (let k = 0; k < radix; k++) {
        const twist = p * k * stride;
        const [twistRe, twistIm] = [rootsRe[twist]!, rootsIm[twist]!];
        for (let q = 0; q < stride; q++) {
          let [sumRe, sumIm] = [0, 0];
          for (let j = 0; j < radix; j++) {
            const at = q + stride * (p + part * j);
            const root = ((j * k) % radix) * turn;
            const [re, im, rootRe, rootIm] = [from.re[at]!, from.im[at]!, rootsRe[root]!, rootsIm[root]!];
            sumRe += re * rootRe - im * rootIm;
            sumIm += re * rootIm + im * rootRe;
          }
          const at = q + stride * (radix * p + k);
          to.re[at] = sumRe * twistRe - sumIm * twistIm;
          to.im[at] = sumRe * twistIm + sumIm * twistRe;
        }
      }
    }
  }
}
