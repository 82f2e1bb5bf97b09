import { SAMPLES_PER_SECOND } from '../../domain/film/narration';

/**
 * Music in memory: left and right in turn, of which so many samples of each channel may be repeated; what comes after them ends it.
 * Without `loopSamples`, as a person brings it, it has no such ending.
 */
export interface Music {
  samples: Int16Array;
  loopSamples?: number | undefined;
}

/** A sample of the music at a sample of the film; side 0 is left. */
export type Heard = (at: number, side: 0 | 1) => number;

/** Music without an ending goes to nothing with the film. */
const FADE_OUT_SAMPLES = 3 * SAMPLES_PER_SECOND;

/** It begins again before it is over, so that neither its end nor its beginning is a gap; of short music it is a quarter. */
const LONGEST_BLEND_SAMPLES = 4 * SAMPLES_PER_SECOND;

/** What of music is heard in a film of so many samples. */
export function heardOf({ samples, loopSamples }: Music, filmSamples: number): Heard {
  return loopSamples === undefined ? repeated(samples, filmSamples) : ending(samples, loopSamples, filmSamples);
}

/** So that both end together: before the ending the rest is repeated, from wherever the film begins. */
function ending(samples: Int16Array, loopSamples: number, filmSamples: number): Heard {
  const endingBegins = filmSamples - (samples.length / 2 - loopSamples);
  const placeOf = (at: number) => {
    if (at >= endingBegins) return loopSamples + at - endingBegins;
    return loopSamples - 1 - ((endingBegins - 1 - at) % loopSamples);
  };
  return (at, side) => samples[2 * placeOf(at) + side]!;
}

/** From its beginning, and again where it is shorter than the film: its end goes over into its beginning, both equally strong. */
function repeated(samples: Int16Array, filmSamples: number): Heard {
  const whole = samples.length / 2;
  const blend = Math.min(LONGEST_BLEND_SAMPLES, Math.floor(whole / 4));
  const round = whole - blend;
  const fadesFrom = Math.max(0, filmSamples - FADE_OUT_SAMPLES);
  const out = (at: number) => 0.5 + 0.5 * Math.cos((Math.PI * (at - fadesFrom)) / (filmSamples - fadesFrom));
  const played = (at: number, side: 0 | 1) => {
    if (filmSamples <= whole || at < round) return samples[2 * at + side]!;
    const place = at % round;
    const here = samples[2 * place + side]!;
    if (place >= blend) return here;
    const share = ((place + 0.5) / blend) * (Math.PI / 2);
    return Math.sin(share) * here + Math.cos(share) * samples[2 * (place + round) + side]!;
  };
  return (at, side) => (at < fadesFrom ? played(at, side) : out(at) * played(at, side));
}
