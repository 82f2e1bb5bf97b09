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
  private readonly weightings = Array.from({ length: SPEAKERS }, () => new KWeighting());
  private readonly stepEnergies: number[] = [];
  private energy = 0;
  private samplesInStep = 0;

  /** `speakers` is how many loudspeakers play it: from two, a sound is 3 dB louder than from one. */
  constructor(private readonly speakers = SPEAKERS) {}

  /** Adds a piece: left and right, or one channel for all loudspeakers. */
  add(channels: readonly Float32Array[]): void {
    const [left = new Float64Array(), right] = channels.map((samples, index) =>
      this.weightings[index]!.weighted(samples),
    );
    const heardFrom = this.speakers / channels.length;
    // In variables of their own, because fields cost loops over samples a third of their time.
    let { energy, samplesInStep } = this;
    for (let at = 0; at < left.length; at++) {
      energy += left[at]! * left[at]!;
      if (right) energy += right[at]! * right[at]!;
      if (++samplesInStep < STEP_SAMPLES) continue;
      this.stepEnergies.push((energy * heardFrom) / STEP_SAMPLES);
      energy = 0;
      samplesInStep = 0;
    }
    this.energy = energy;
    this.samplesInStep = samplesInStep;
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

/**
 * Both filters of K weighting, one after the other, each of second order in transposed form. They keep their state, so that a sound may
 * come in pieces.
 */
class KWeighting {
  private readonly state = new Float64Array(4);

  weighted(samples: Float32Array): Float64Array {
    const [b0, b1, b2, a1, a2] = HEAD;
    const [c0, c1, c2, d1, d2] = LOW_CUT;
    let [headFirst = 0, headSecond = 0, cutFirst = 0, cutSecond = 0] = this.state;
    const filtered = new Float64Array(samples.length);
    for (let at = 0; at < samples.length; at++) {
      const sample = samples[at]!;
      const head = b0 * sample + headFirst;
      headFirst = b1 * sample - a1 * head + headSecond;
      headSecond = b2 * sample - a2 * head;
      const cut = c0 * head + cutFirst;
      cutFirst = c1 * head - d1 * cut + cutSecond;
      cutSecond = c2 * head - d2 * cut;
      filtered[at] = cut;
    }
    this.state.set([headFirst, headSecond, cutFirst, cutSecond]);
    return filtered;
  }
}

function lufs(energy: number): number {
  return -0.691 + 10 * Math.log10(energy);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
