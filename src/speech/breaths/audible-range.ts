/** Quieter than this part of the loudest sample (-40 dB) counts as silence: flite's voices hiss at -55 dB. */
const SILENCE_LEVEL = 0.01;

/** The samples from the first to the last that can be heard: `start` inclusive, `end` exclusive. Equal when all is silence. */
export function audibleRange(samples: Int16Array): { start: number; end: number } {
  const loudest = samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
  const audible = (sample: number) => Math.abs(sample) > loudest * SILENCE_LEVEL;
  const start = samples.findIndex(audible);
  return start < 0 ? { start: 0, end: 0 } : { start, end: samples.findLastIndex(audible) + 1 };
}
