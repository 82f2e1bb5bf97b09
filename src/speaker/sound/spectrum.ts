import { complexZeros, type Complex } from './fourier';
import { BINS } from './frames';
import type { Noise } from './noise';

const { cos, exp, min, PI, sin, tanh } = Math;

/** Louder than this (a natural logarithm) nothing gets, whatever the model says. */
const LOUDEST = 7;

/**
 * What the model says of each of F frames, bin by bin (`[601, F]`, row by row): how loud the buzz is (`lh`, a logarithm) and how it
 * is turned (`theta`), how loud the noise is (`ln`), and loudness and phase of what else there is (`lr`, `phi`).
 */
export interface FrameParts {
  lh: Float32Array;
  theta: Float32Array;
  ln: Float32Array;
  lr: Float32Array;
  phi: Float32Array;
}

/** Turns the buzz's spectrum in one frame into that of the voice, in place. */
export function shapeFrame(spectrum: Complex, frame: number, frames: number, parts: FrameParts, noise: Noise): void {
  const { re, im } = spectrum;
  for (let bin = 0; bin < BINS; bin++) {
    const at = bin * frames + frame;
    const loud = exp(min(parts.lh[at]!, LOUDEST));
    const turn = PI * tanh(parts.theta[at]!);
    const [turnRe, turnIm] = [loud * cos(turn), loud * sin(turn)];
    const hiss = exp(min(parts.ln[at]!, LOUDEST));
    const rest = exp(min(parts.lr[at]!, LOUDEST));
    const phase = parts.phi[at]!;
    const [buzzRe, buzzIm] = [re[bin]!, im[bin]!];
    re[bin] = buzzRe * turnRe - buzzIm * turnIm + hiss * noise.next() + rest * cos(phase);
    im[bin] = buzzRe * turnIm + buzzIm * turnRe + hiss * noise.next() + rest * sin(phase);
  }
}

/** Room for one frame's spectrum. */
export function emptySpectrum(): Complex {
  return complexZeros(BINS);
}
