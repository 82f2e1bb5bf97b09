import type { Format } from '../domain/format';
import type { GatePolicy } from '../domain/gate/gate-policy';
import type { Receipt } from '../domain/progress/step';
import type { Provider } from './provider';

/** A picture that is there, and the characters in it who are to look the same. */
export interface Likeness {
  characters: string[];
  bytes: Uint8Array;
  mediaType: string;
}

/** `seed` is a whole number from 0 to 2^32 - 1: the same request gives the same picture. Sizes in pixels. */
export interface IllustrationRequest {
  prompt: string;
  /** How all pictures of the film are to look; left out, the illustrator's own way. */
  style?: string;
  width: number;
  height: number;
  seed: number;
  /** What characters are to look like; only for an illustrator that takes references. */
  likenesses?: Likeness[];
}

/** An encoded picture, as it is kept and as all later steps take it: upright, in sRGB of 8 bits. `width` and `height` are what it really has, which need not be what was asked for. */
export interface Picture {
  bytes: Uint8Array;
  mediaType: 'image/png' | 'image/jpeg' | 'image/webp';
  width: number;
  height: number;
  /** False where nothing of the prompt could be drawn; left out where that is not known, or something is seen. */
  showsPrompt?: false;
  /** What a vendor told of the request that made it. */
  receipt?: Receipt;
  /** How long the vendor asks that nothing more is sent, in milliseconds; left out where it does not. */
  restMs?: number;
  /** How many requests a minute the vendor says that the account has; left out where it does not. */
  limitPerMinute?: number;
  /** For how many more requests the vendor says that the account has room now; left out where it does not. */
  room?: number;
}

/** All that decides a picture besides prompt and seed, as it stands in the recipe: the size in pixels, and a vendor's own. */
export interface IllustrationSettings {
  width: number;
  height: number;
  [setting: string]: number | string;
}

/** The account at a vendor that requests are counted for, and the limit that its gate keeps. */
export interface ImageAccount {
  name: string;
  policy: GatePolicy;
}

/** Makes a scene's picture. Throws a `ProviderError`. */
export interface Illustrator extends Provider {
  /** What it draws with for films of a format; one that has no settings, and draws any size, leaves this out. */
  settingsFor?(format: Format): IllustrationSettings;
  /** Whose limit binds it; one that asks no vendor has none. */
  readonly account?: ImageAccount;
  /**
   * Draws with at most one request to a vendor: the caller has to know of each. `mayLeave` is called in the last place
   * before its first byte leaves; what that throws is thrown, and nothing has left.
   */
  illustrate(request: IllustrationRequest, signal: AbortSignal, mayLeave?: () => void): Promise<Picture>;
}
