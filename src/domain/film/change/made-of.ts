import type { Artifact } from '../artifact';
import type { VoiceChoice } from '../order/provider-choice';
import type { ScenePart } from '../script/script';

/** What a scene's voice is made of: its text, and what a person wants for it besides. */
export interface Spoken {
  text: string;
  parts?: ScenePart[];
  timbre?: VoiceChoice;
  take?: number;
  own?: Artifact;
}

/** What a scene's picture is made of. */
export interface Drawn {
  imagePrompt: string;
  /** Whom it shows, where that is told. */
  characters?: string[];
  take?: number;
  own?: Artifact;
}

/** What the takes of a scene's voice and picture are made of, the first first: a person counts them from 1, as they came to be. */
export interface SceneTakes {
  voice?: Spoken[];
  picture?: Drawn[];
}
