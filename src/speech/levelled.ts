import { LoudnessMeter } from '../domain/sound/loudness';

/** As loud as the offline voices are: so a scene of theirs does not stand out either. */
const TARGET_LUFS = -20;
/** A little below full scale: what is resampled may overshoot. */
const HIGHEST_PEAK = 32_000;
const FULL_SCALE = 32_768;

/**
 * The same speech at 48 kHz, as loud as any other speech that was levelled: chunks and scenes of a voice that come at different
 * levels sound like one. Peaks that would not fit keep it softer.
 */
export function levelled(samples: Int16Array): Int16Array {
  const sound = Float32Array.from(samples, (sample) => sample / FULL_SCALE);
  const peak = sound.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0) * FULL_SCALE;
  const gain = Math.min(10 ** ((TARGET_LUFS - loudnessOf(sound)) / 20), HIGHEST_PEAK / peak);
  return samples.map((sample) => Math.round(sample * gain));
}

/** Less than 400 ms have no loudness by themselves: a single short word is measured as if it went on. */
function loudnessOf(sound: Float32Array): number {
  const whole = lufs([sound]);
  return Number.isFinite(whole) ? whole : lufs(Array.from({ length: Math.ceil(48_000 / sound.length) }, () => sound));
}

function lufs(parts: Float32Array[]): number {
  const meter = new LoudnessMeter(1);
  for (const part of parts) meter.add(part);
  return meter.integratedLufs();
}
