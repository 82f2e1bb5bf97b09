import type { Artifact } from '../../film/artifact';
import type { Timbre } from '../../film/order/provider-choice';
import type { ScenePart } from '../../film/script/script';

/** What a scene's voice is made of: its text, and what a person wants for it besides. */
export interface Spoken {
  text: string;
  parts?: ScenePart[];
  timbre?: Timbre;
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
