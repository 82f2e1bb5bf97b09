import { complexZeros, Fourier, type Complex } from './fourier';
import { BINS, WINDOW } from './frames';

/**
 * Transforms two frames of real samples at a time, as the two halves of one complex signal: that takes half the time.
 */
export class FrameTransform {
  private readonly fourier = new Fourier(WINDOW);
  private readonly pair = complexZeros(WINDOW);

  /** The spectra of two frames; their samples are written by `fill`, which gets room for both. */
  spectra(fill: (first: Float64Array, second: Float64Array) => void, first: Complex, second: Complex): void {
    const { re, im } = this.pair;
    fill(re, im);
    this.fourier.forward(this.pair);
    for (let bin = 0; bin < BINS; bin++) {
      const mirror = (WINDOW - bin) % WINDOW;
      first.re[bin] = (re[bin]! + re[mirror]!) / 2;
      first.im[bin] = (im[bin]! - im[mirror]!) / 2;
      second.re[bin] = (im[bin]! + im[mirror]!) / 2;
      second.im[bin] = (re[mirror]! - re[bin]!) / 2;
    }
  }

  /** The samples of two frames from their spectra; valid until the next call. */
  samples(first: Complex, second: Complex): [Float64Array, Float64Array] {
    const { re, im } = this.pair;
    for (let bin = 0; bin < BINS; bin++) {
      const isEdge = bin === 0 || bin === WINDOW / 2;
      // Of the lowest and the highest frequency, real samples have no imaginary part.
      const [firstIm, secondIm] = isEdge ? [0, 0] : [first.im[bin]!, second.im[bin]!];
      re[bin] = first.re[bin]! - secondIm;
      im[bin] = firstIm + second.re[bin]!;
      if (isEdge) continue;
      re[WINDOW - bin] = first.re[bin]! + secondIm;
      im[WINDOW - bin] = second.re[bin]! - firstIm;
    }
    this.fourier.inverse(this.pair);
    return [re, im];
  }
}
