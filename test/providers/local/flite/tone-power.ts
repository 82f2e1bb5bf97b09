/** The power of one tone in the samples (Goertzel's way): that of a pure tone of amplitude A is A² / 4. */
export function tonePower(samples: Int16Array, hertz: number, samplesPerSecond: number): number {
  const step = 2 * Math.cos((2 * Math.PI * hertz) / samplesPerSecond);
  let one = 0;
  let two = 0;
  for (let i = 0; i < samples.length; i++) {
    const now = (samples[i] as number) + step * one - two;
    two = one;
    one = now;
  }
  return (one * one + two * two - step * one * two) / samples.length ** 2;
}
