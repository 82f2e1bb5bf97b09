import { readFileSync } from 'node:fs';
import { SAMPLES_PER_SECOND } from '../../domain/film/narration';
import type { ClipSound } from './sound-work';
import { decodeWav } from './wav';

/** Long enough that a voice cut within a sound does not click, too short to be heard as a fade. */
const FADE_SAMPLES = (SAMPLES_PER_SECOND * 8) / 1000;

/**
 * The voices of the whole film, mono at 48 kHz (full scale is 1), one clip at a time. Each piece is exactly as long as its clip's
 * frames, and only one is in memory at a time. Call it again for a second pass.
 */
export function* filmVoice(clips: readonly ClipSound[]): Generator<Float32Array> {
  for (const [index, { row, narration }] of clips.entries()) {
    const voice = decodeWav(readFileSync(narration));
    const room = row.samples - row.voiceStartSample;
    if (voice.length > room) {
      throw new RangeError(
        `The narration of clip ${index + 1} has ${voice.length} samples, but its clip has room for ${room}: render the clip again.`,
      );
    }
    const sound = new Float32Array(row.samples);
    const fade = Math.min(FADE_SAMPLES, voice.length / 2);
    for (let at = 0; at < voice.length; at++) {
      const gain = Math.min(1, (at + 0.5) / fade, (voice.length - at - 0.5) / fade);
      sound[row.voiceStartSample + at] = (voice[at]! / 32768) * gain;
    }
    yield sound;
  }
}
