import { audibleRange } from './audible-range';
import { FLITE_SAMPLES_PER_SECOND } from './flite';

const SAMPLES_PER_MS = FLITE_SAMPLES_PER_SECOND / 1000;

/** What is kept of the silence around an utterance: a soft consonant begins, and a room's echo ends, below the level. */
const MARGIN_MS = 30;
const FADE_IN_MS = 5;
const FADE_OUT_MS = 25;

function fadeEnds(samples: Int16Array): Int16Array {
  const faded = samples.slice();
  const last = samples.length - 1;
  const fade = (at: number, gain: number) => {
    if (gain < 1) faded[at] = Math.round((faded[at] ?? 0) * gain);
  };
  for (let i = 0; i < FADE_IN_MS * SAMPLES_PER_MS; i++) fade(i, i / (FADE_IN_MS * SAMPLES_PER_MS));
  for (let i = 0; i < FADE_OUT_MS * SAMPLES_PER_MS; i++) fade(last - i, i / (FADE_OUT_MS * SAMPLES_PER_MS));
  return faded;
}

/** Utterances one after another at flite's rate, each without the silence around it, with silence only where asked for. */
export class SpeechTrack {
  private readonly parts: Int16Array[] = [];
  private length = 0;
  private silence = 0;

  get durationMs(): number {
    return this.length / SAMPLES_PER_MS;
  }

  /** Adds what is heard of an utterance; returns what to add to its times to have times on the track. */
  append(samples: Int16Array): number {
    const { start, end } = audibleRange(samples);
    const from = Math.max(0, start - MARGIN_MS * SAMPLES_PER_MS);
    this.push(new Int16Array(this.silence));
    this.silence = 0;
    const shiftMs = (this.length - from) / SAMPLES_PER_MS;
    this.push(fadeEnds(samples.subarray(from, end + MARGIN_MS * SAMPLES_PER_MS)));
    return shiftMs;
  }

  /** Asks for silence before the next utterance; after the last one there is none. */
  pause(durationMs: number): void {
    if (this.length > 0) this.silence = Math.max(this.silence, durationMs * SAMPLES_PER_MS);
  }

  samples(): Int16Array {
    const all = new Int16Array(this.length);
    let at = 0;
    for (const part of this.parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }

  private push(part: Int16Array): void {
    this.parts.push(part);
    this.length += part.length;
  }
}
