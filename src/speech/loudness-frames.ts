/** How long each piece is whose loudness is measured. */
export const FRAME_MS = 5;

/** The loudness of each 5 ms of sound: the root of the mean square of its samples. An incomplete piece at the end is left out. */
export function loudnessFrames(samples: Float32Array | Int16Array, samplesPerSecond: number): Float64Array {
  const samplesPerFrame = (samplesPerSecond * FRAME_MS) / 1000;
  return Float64Array.from({ length: Math.floor(samples.length / samplesPerFrame) }, (_, frame) => {
    const start = Math.round(frame * samplesPerFrame);
    const end = Math.round((frame + 1) * samplesPerFrame);
    let sum = 0;
    for (let at = start; at < end; at++) sum += (samples[at] as number) ** 2;
    return Math.sqrt(sum / (end - start));
  });
}

/** The level, in the same unit, below which a recording with these frames counts as silent: above its noise, below its speech. */
export function silenceLevel(frames: Float64Array): number {
  const ordered = frames.toSorted();
  const loudest = ordered.at(-1) ?? 0;
  // A recording of nothing but exact silence has no noise to measure.
  const noise = ordered.find((each) => each > 0) === undefined ? 0 : (ordered[Math.floor(ordered.length / 20)] ?? 0);
  return Math.max(loudest * LOWEST, Math.min(noise * 2, loudest * HIGHEST));
}

/** The level stays between -45 and -32 dB of the loudest frame. */
const LOWEST = 10 ** (-45 / 20);
const HIGHEST = 10 ** (-32 / 20);
