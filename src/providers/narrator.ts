import type { WordTime } from '../domain/narration';
import type { Provider } from './provider';

export interface NarrationRequest {
  text: string;
  language: string;
  voice: string;
}

/**
 * Speech as mono 16-bit samples at 48 kHz. `wordTimes` has one entry for each word of the text, in its order and
 * spelling: joined by single spaces they are the text with its white space folded.
 */
export interface Speech {
  samples: Int16Array;
  wordTimes: WordTime[];
}

/** Speaks a scene's text. Throws a `ProviderError`. */
export interface Narrator extends Provider {
  speak(request: NarrationRequest, signal: AbortSignal): Promise<Speech>;
}
