import { SAMPLES_PER_SECOND } from '../film/narration';

/** The two filters of K weighting at 48 kHz (b0 b1 b2 a1 a2), with the values of ITU-R BS.1770-4, annex 1. */
const HEAD = [1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585] as const;
const LOW_CUT = [1, -2, 1, -1.99004745483398, 0.99007225036621] as const;

/** A block of 400 ms begins every 100 ms, so each block is made of four steps. */
const STEP_SAMPLES = SAMPLES_PER_SECOND / 10;
const STEPS_PER_BLOCK = 4;
const ABSOLUTE_GATE_LUFS = -70;
const RELATIVE_GATE_LU = -10;

/** Integrated loudness (ITU-R BS.1770-4) of a sound at 48 kHz that arrives in pieces. */
export class LoudnessMeter {
  private readonly head = new Filter(HEAD);
  private readonly lowCut = new Filter(LOW_CUT);
  private readonly stepEnergies: number[] = [];
  private energy = 0;
  private samplesInStep = 0;

  /** `speakers` is how many speakers play this sound: 2 for mono that is played in stereo, which is 3 dB louder. */
  constructor(private readonly speakers: number) {}

  add(samples: Float32Array): void {
    const weighted = this.lowCut.filter(this.head.filter(samples));
    for (let at = 0; at < weighted.length; at++) {
      this.energy += weighted[at]! * weighted[at]!;
      if (++this.samplesInStep < STEP_SAMPLES) continue;
      this.stepEnergies.push((this.energy * this.speakers) / STEP_SAMPLES);
      this.energy = 0;
      this.samplesInStep = 0;
    }
  }

  /** In LUFS; minus infinity for silence and for less than 400 ms. */
  integratedLufs(): number {
    const blocks: number[] = [];
    for (let step = STEPS_PER_BLOCK; step <= this.stepEnergies.length; step++) {
      blocks.push(mean(this.stepEnergies.slice(step - STEPS_PER_BLOCK, step)));
    }
    const audible = blocks.filter((energy) => lufs(energy) > ABSOLUTE_GATE_LUFS);
    const gate = lufs(mean(audible)) + RELATIVE_GATE_LU;
    return lufs(mean(audible.filter((energy) => lufs(energy) > gate)));
  }
}

/** A second-order filter in transposed form. It keeps its state, so that a sound may come in pieces. */
class Filter {
  private first = 0;
  private second = 0;

  constructor(private readonly factors: readonly [number, number, number, number, number]) {}

  filter(samples: Float32Array | Float64Array): Float64Array {
    const [b0, b1, b2, a1, a2] = this.factors;
    let { first, second } = this;
    const filtered = new Float64Array(samples.length);
    for (let at = 0; at < samples.length; at++) {
      const sample = samples[at]!;
      const result = b0 * sample + first;
      first = b1 * sample - a1 * result + second;
      second = b2 * sample - a2 * result;
      filtered[at] = result;
    }
    this.first = first;
    this.second = second;
    return filtered;
  }
}

function lufs(energy: number): number {
  return -0.691 + 10 * Math.log10(energy);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
