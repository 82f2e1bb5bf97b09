import { SAMPLES_PER_SECOND } from '../film/narration';

/** The two filters of K weighting at 48 kHz (b0 b1 b2 a1 a2), with the values of ITU-R BS.1770-4, annex 1. */
const HEAD = [1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585] as const;
const LOW_CUT = [1, -2, 1, -1.99004745483398, 0.99007225036621] as const;

/** A block of 400 ms begins every 100 ms, so each block is made of four steps. */
const STEP_SAMPLES = SAMPLES_PER_SECOND / 10;
const STEPS_PER_BLOCK = 4;
const ABSOLUTE_GATE_LUFS = -70;
const RELATIVE_GATE_LU = -10;

/** Loudspeakers that play a film. */
export const SPEAKERS = 2;

/** Integrated loudness (ITU-R BS.1770-4) of a sound at 48 kHz that arrives in pieces. */
export class LoudnessMeter {
  private readonly filters = Array.from({ length: SPEAKERS }, () => [new Filter(HEAD), new Filter(LOW_CUT)] as const);
  private readonly stepEnergies: number[] = [];
  private energy = 0;
  private samplesInStep = 0;

  /** `speakers` is how many loudspeakers play it: from two, a sound is 3 dB louder than from one. */
  constructor(private readonly speakers = SPEAKERS) {}

  /** Adds a piece: left and right, or one channel for all loudspeakers. */
  add(channels: readonly Float32Array[]): void {
    const weighted = channels.map((samples, index) => {
      const [head, lowCut] = this.filters[index]!;
      return lowCut.filter(head.filter(samples));
    });
    const heardFrom = this.speakers / channels.length;
    const length = channels[0]?.length ?? 0;
    for (let at = 0; at < length; at++) {
      for (const samples of weighted) this.energy += samples[at]! * samples[at]!;
      if (++this.samplesInStep < STEP_SAMPLES) continue;
      this.stepEnergies.push((this.energy * heardFrom) / STEP_SAMPLES);
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

/** The integrated loudness of a whole sound from two loudspeakers, in LUFS. */
export function loudnessOf(pieces: Iterable<readonly Float32Array[]>): number {
  const meter = new LoudnessMeter();
  for (const piece of pieces) meter.add(piece);
  return meter.integratedLufs();
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
