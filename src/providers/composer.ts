import type { Mood } from '../domain/film/sound/music';
import type { Receipt } from '../domain/progress/step';
import type { Provider } from './provider';

/** What a piece of music is to be; `seed` is a whole number from 0 to 2^32 - 1: the same request gives the same piece. */
export interface MusicRequest {
  mood: Mood;
  seed: number;
  /** In bars, as `barsFor` says. */
  bars: number;
}

/**
 * Music as 16-bit samples at 48 kHz, left and right in turn. The first `loopSamples` of each channel are the bars that were asked
 * for, and follow on themselves; the others end the piece, and fade to nothing.
 */
export interface ComposedMusic {
  samples: Int16Array;
  loopSamples: number;
  /** What a vendor told of the request that made it. */
  receipt?: Receipt;
}

/** Composes the music under the voices. Throws a `ProviderError`. */
export interface Composer extends Provider {
  /** How many bars a piece has that lasts so many samples, repeated if need be: films of about one length get the same piece. */
  barsFor(mood: Mood, seed: number, samples: number): number;
  compose(request: MusicRequest, signal: AbortSignal): Promise<ComposedMusic>;
}
