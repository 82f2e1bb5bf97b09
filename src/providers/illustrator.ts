import type { Format } from '../domain/format';
import type { Receipt } from '../domain/step';
import type { Provider } from './provider';

/** `seed` is a whole number from 0 to 2^32 - 1: the same request gives the same picture. Sizes in pixels. */
export interface IllustrationRequest {
  prompt: string;
  width: number;
  height: number;
  seed: number;
}

/** An encoded picture; `width` and `height` are what it really has. */
export interface Picture {
  bytes: Uint8Array;
  mediaType: 'image/png' | 'image/jpeg' | 'image/webp';
  width: number;
  height: number;
  /** What a vendor told of the request that made it. */
  receipt?: Receipt;
}

/** All that decides a picture besides prompt and seed, as it stands in the recipe: the size in pixels, and a vendor's own. */
export interface IllustrationSettings {
  width: number;
  height: number;
  [setting: string]: number | string;
}

/** Makes a scene's picture. Throws a `ProviderError`. */
export interface Illustrator extends Provider {
  /** What it draws with for films of a format; one that has no settings, and draws any size, leaves this out. */
  settingsFor?(format: Format): IllustrationSettings;
  /** Draws with at most one request to a vendor: the caller has to know of each. */
  illustrate(request: IllustrationRequest, signal: AbortSignal): Promise<Picture>;
}
