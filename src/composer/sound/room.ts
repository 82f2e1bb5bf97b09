import { SAMPLES_PER_SECOND } from '../score/write-score';
import type { Stereo } from './add-note';

/** Eight echoes that feed one another; lengths without common divisors, of a room of a few metres. */
const DELAYS = [1123, 1361, 1549, 1753, 1999, 2237, 2467, 2719] as const;
const RINGS_SECONDS = 1.7;

/** How much of the highs each echo keeps back. */
const DAMPING = 0.35;
const WET = 0.22;

/** A sound in a small room: it goes on ringing to the end of its channels, and by 60 dB in 1.7 s. Adds to the sound as it is. */
export function addRoom({ left, right }: Stereo): void {
  const lines = DELAYS.map((delay) => ({
    delay,
    echo: new Float64Array(delay),
    kept: 10 ** ((-3 * delay) / (RINGS_SECONDS * SAMPLES_PER_SECOND)),
    damped: 0,
    out: 0,
  }));
  for (let at = 0; at < left.length; at++) {
    let sum = 0;
    for (const line of lines) {
      line.damped += (line.echo[at % line.delay]! - line.damped) * (1 - DAMPING);
      sum += line.out = line.damped * line.kept;
    }
    const [inLeft, inRight] = [left[at]!, right[at]!];
    // Each line hears the others' mean with the sign turned: nothing is lost or won but by `kept`.
    const mean = (2 / lines.length) * sum;
    let [wetLeft, wetRight] = [0, 0];
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index]!;
      const isLeft = index % 2 === 0;
      line.echo[at % line.delay] = (isLeft ? inLeft : inRight) + line.out - mean;
      if (isLeft) wetLeft += line.out;
      else wetRight += line.out;
    }
    left[at] = inLeft + WET * wetLeft;
    right[at] = inRight + WET * wetRight;
  }
}
