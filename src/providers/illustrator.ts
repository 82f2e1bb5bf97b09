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
}

/** Makes a scene's picture. Throws a `ProviderError`. */
export interface Illustrator extends Provider {
  illustrate(request: IllustrationRequest, signal: AbortSignal): Promise<Picture>;
}
