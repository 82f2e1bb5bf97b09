import type { Instrument } from '../score/note';

/** One partial tone: its frequency and level in relation to the note's, and how long it takes to fall by 60 dB, for ever if nothing is said. */
interface Partial {
  ratio: number;
  level: number;
  fallSeconds?: number;
}

/** How an instrument sounds. */
export interface Timbre {
  partials: readonly Partial[];
  attackSeconds: number;
  releaseSeconds: number;
  /** Two of them play each note, so many cents apart, one more to the left and one more to the right; 0 for one alone. */
  detuneCents: number;
}

/** Struck metal or wood rings in double octaves. */
const BELL: Timbre = {
  partials: [
    { ratio: 1, level: 1, fallSeconds: 4.5 },
    { ratio: 2, level: 0.18, fallSeconds: 2.2 },
    { ratio: 4, level: 0.22, fallSeconds: 1.1 },
    { ratio: 8, level: 0.04, fallSeconds: 0.25 },
  ],
  attackSeconds: 0.006,
  releaseSeconds: 0.45,
  detuneCents: 0,
};
const PLUCK: Timbre = {
  partials: [
    { ratio: 1, level: 1, fallSeconds: 1.1 },
    { ratio: 2, level: 0.1, fallSeconds: 0.5 },
    { ratio: 4, level: 0.25, fallSeconds: 0.3 },
  ],
  attackSeconds: 0.004,
  releaseSeconds: 0.2,
  detuneCents: 0,
};
const BASS: Timbre = {
  partials: [
    { ratio: 1, level: 1, fallSeconds: 9 },
    { ratio: 2, level: 0.5, fallSeconds: 5 },
    { ratio: 3, level: 0.25, fallSeconds: 2.5 },
    { ratio: 4, level: 0.12, fallSeconds: 1.5 },
  ],
  attackSeconds: 0.02,
  releaseSeconds: 0.25,
  detuneCents: 0,
};

const PAD_PARTIALS = 6;

/** `brightness`, from 0 to 1, decides how strong the upper partials of the pad are. */
export function timbreOf(instrument: Instrument, brightness: number): Timbre {
  if (instrument === 'bell') return BELL;
  if (instrument === 'pluck') return PLUCK;
  if (instrument === 'bass') return BASS;
  const partials = Array.from({ length: PAD_PARTIALS }, (_, index) => {
    const ratio = index + 1;
    return { ratio, level: ratio ** -(2.4 - brightness) };
  });
  return { partials, attackSeconds: 0.7, releaseSeconds: 0.5, detuneCents: 7 };
}
