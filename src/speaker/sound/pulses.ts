import { HOP, VOICE_SAMPLES_PER_SECOND } from './frames';

const { abs, floor, max, PI, sin } = Math;

/** Below this pitch there is no voice, only breath. */
const LOWEST_HZ = 40;
/** Harmonics up to here. */
const HIGHEST_HZ = 11_000;
/** So near to the start of a period, the quotient below is worked out as its limit. */
const NEAR_ZERO = 2e-3;

/**
 * The buzz of the vocal cords for the pitch (Hz) of each frame: all harmonics below 11 kHz, equally loud; silence where there is
 * no voice. The pitch is that of the frame's middle, and goes evenly from one to the next.
 */
export function pulses(pitch: Float32Array): Float64Array {
  const last = pitch.length - 1;
  const buzz = new Float64Array(pitch.length * HOP);
  let turns = 0;
  for (let at = 0; at < buzz.length; at++) {
    const place = (at + 0.5) / HOP - 0.5;
    const frame = floor(place);
    const share = place - frame;
    const hz = pitch[max(0, frame)]! * (1 - share) + pitch[frame < last ? frame + 1 : last]! * share;
    const isVoiced = hz > LOWEST_HZ;
    turns += (isVoiced ? hz : LOWEST_HZ) / VOICE_SAMPLES_PER_SECOND;
    turns -= floor(turns);
    if (isVoiced) buzz[at] = allHarmonics(2 * PI * turns, floor(HIGHEST_HZ / hz));
  }
  return buzz;
}

/** The sum of cos(h x angle) for h from 1 to `count`. */
function allHarmonics(angle: number, count: number): number {
  const below = 2 * sin(angle / 2);
  return (abs(below) <= NEAR_ZERO ? count + 0.5 : sin((count + 0.5) * angle) / below) - 0.5;
}
