import { audibleRange } from '../speech/breaths/audible-range';
import type { SpokenBreath } from '../speech/breaths/speak-breaths';
import { atSpeed } from '../speech/at-speed';
import type { Span } from '../speech/breaths/span';
import { STEP_MS, type AcousticModel } from './model/acoustic-model';
import type { PlacedSign } from './signs';
import { VOICE_SAMPLES_PER_SECOND } from './sound/frames';
import { soundOf } from './sound/vocoder';

/** A stretch of speech at 24 kHz, and when the written word at each place sounds in it. */
export interface SpokenStretch {
  samples: Int16Array;
  spans: Map<number, Span>;
}

/** A sound is heard so long before the model says that its phoneme begins. */
const EARLY_MS = 40;
const LOUDEST = 32_767;

/**
 * Speaks signs that the model knows, so quickly: at 1 as it was taught. The model knows best which sounds give way, but counts their
 * lengths in steps that are too large for most speeds: what is left to the speed is made of its sound.
 */
export async function speakSigns(
  model: AcousticModel,
  signs: readonly PlacedSign[],
  speed: number,
): Promise<SpokenStretch> {
  const said = signs.map(({ sign }) => sign);
  const { frames, steps } = await model.say(said, speed);
  const sound = soundOf(frames, seedOf(signs));
  const asModelled = Int16Array.from(sound, (each) =>
    Math.max(-LOUDEST, Math.min(LOUDEST, Math.round(each * LOUDEST))),
  );
  const rest = speed === 1 ? 1 : (speed * frames.f0.length) / (await model.say(said, 1)).frames.f0.length;
  const samples = await atSpeed(asModelled, rest, VOICE_SAMPLES_PER_SECOND);
  const spans = new Map<number, Span>();
  // The last phoneme fades away long before the model lets it end.
  const silentMs = (audibleRange(samples).end * 1000) / VOICE_SAMPLES_PER_SECOND;
  // The first step's sign is the silence before the first phoneme.
  let timeMs = (steps[0]! * STEP_MS - EARLY_MS) / rest;
  for (const [index, { place }] of signs.entries()) {
    const nextMs = timeMs + (steps[index + 1]! * STEP_MS) / rest;
    const startMs = spans.get(place ?? -1)?.startMs ?? Math.max(0, timeMs);
    if (place !== undefined) spans.set(place, { startMs, endMs: Math.max(startMs, Math.min(nextMs, silentMs)) });
    timeMs = nextMs;
  }
  return { samples, spans };
}

/** Stretches one after another, with the spans of the words at so many places. */
export function joinedSound(stretches: readonly SpokenStretch[], places: number): SpokenBreath {
  const samples = new Int16Array(stretches.reduce((sum, stretch) => sum + stretch.samples.length, 0));
  const spans: (Span | undefined)[] = Array.from({ length: places }, () => undefined);
  let length = 0;
  for (const stretch of stretches) {
    samples.set(stretch.samples, length);
    const shiftMs = (length * 1000) / VOICE_SAMPLES_PER_SECOND;
    for (const [place, { startMs, endMs }] of stretch.spans) {
      spans[place] = { startMs: spans[place]?.startMs ?? startMs + shiftMs, endMs: endMs + shiftMs };
    }
    length += stretch.samples.length;
  }
  return { samples, spans };
}

/** A number from what is said, so that the same words have the same noise (FNV-1a). */
function seedOf(signs: readonly PlacedSign[]): number {
  return signs.reduce((hash, { sign }) => Math.imul(hash ^ sign.codePointAt(0)!, 0x01000193), 0x811c9dc5) >>> 0;
}
