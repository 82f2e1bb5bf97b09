import { audibleRange } from './audible-range';

/** What is kept of the silence around an utterance: a soft consonant begins, and a room's echo ends, below the level. */
const MARGIN_MS = 30;
const FADE_IN_MS = 5;
const FADE_OUT_MS = 25;

/** Utterances of one rate, one after another, each without the silence around it, with silence only where asked for. */
export class SpeechTrack {
  private readonly parts: Int16Array[] = [];
  private readonly samplesPerMs: number;
  private length = 0;
  private silence = 0;

  constructor(samplesPerSecond: number) {
    this.samplesPerMs = samplesPerSecond / 1000;
  }

  get durationMs(): number {
    return this.length / this.samplesPerMs;
  }

  /** Adds what is heard of an utterance; returns what to add to its times to have times on the track. */
  append(samples: Int16Array): number {
    const { start, end } = audibleRange(samples);
    const from = Math.max(0, start - MARGIN_MS * this.samplesPerMs);
    this.push(new Int16Array(this.silence));
    this.silence = 0;
    const shiftMs = (this.length - from) / this.samplesPerMs;
    this.push(this.fadedEnds(samples.subarray(from, end + MARGIN_MS * this.samplesPerMs)));
    return shiftMs;
  }

  /** Asks for silence before the next utterance; after the last one there is none. */
  pause(durationMs: number): void {
    if (this.length > 0) this.silence = Math.max(this.silence, durationMs * this.samplesPerMs);
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

  private fadedEnds(samples: Int16Array): Int16Array {
    const faded = samples.slice();
    const last = samples.length - 1;
    const fade = (at: number, gain: number) => {
      if (gain < 1) faded[at] = Math.round((faded[at] ?? 0) * gain);
    };
    const [fadeIn, fadeOut] = [FADE_IN_MS * this.samplesPerMs, FADE_OUT_MS * this.samplesPerMs];
    for (let i = 0; i < fadeIn; i++) fade(i, i / fadeIn);
    for (let i = 0; i < fadeOut; i++) fade(last - i, i / fadeOut);
    return faded;
  }
}
