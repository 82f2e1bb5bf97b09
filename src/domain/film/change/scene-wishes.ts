import type { Artifact } from '../artifact';
import type { VoiceChoice } from '../order/provider-choice';

/**
 * What a person wants for one scene besides its text and its image prompt: who tells it, which take of its voice or picture, or a
 * picture or audio of their own, as the file that they brought is in the store.
 */
export interface SceneWishes {
  voice?: VoiceChoice;
  takes?: { voice?: number; picture?: number };
  own?: { picture?: Artifact; voice?: Artifact };
}

/** Wishes by the number of the scene in the script, from 1. */
export interface Wishes {
  [scene: string]: SceneWishes;
}
