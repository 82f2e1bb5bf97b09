/** The sum of the four weights of a position. */
const ONE: f64 = 16384.0;

/** Writes the four weights (i16) of the samples around a position, `t` of the way from the second to the third: Catmull and Rom's cubic. */
export function storeWeights(at: usize, t: f64): void {
  const t2 = t * t;
  const t3 = t2 * t;
  const first = fixed(t2 - 0.5 * t3 - 0.5 * t);
  const third = fixed(2.0 * t2 - 1.5 * t3 + 0.5 * t);
  const fourth = fixed(0.5 * t3 - 0.5 * t2);
  store<i16>(at, first);
  // The rest, so that an even area stays exactly as it is.
  store<i16>(at + 2, <i16>(<i32>ONE - first - third - fourth));
  store<i16>(at + 4, third);
  store<i16>(at + 6, fourth);
}

function fixed(weight: f64): i16 {
  return <i16>nearest(weight * ONE);
}
