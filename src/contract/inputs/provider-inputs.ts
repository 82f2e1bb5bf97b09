import type { Reference } from '../../domain/film/reference';
import type { Cast, MusicToCompose } from '../../domain/film/order/order';
import type { ProviderChoice } from '../../domain/film/order/provider-choice';
import type { ScenePart } from '../../domain/film/script/script';
import type { Story } from '../../domain/film/script/story';
import type { Pronunciations } from '../../domain/text/spoken/pronunciations';
import type { Format } from '../../domain/format';

/** A story, and what its script is to be like. Without `sceneCount` the scriptwriter chooses how many scenes there are. */
export interface WriteScriptInput {
  story: Story;
  language: string;
  verbatim: boolean;
  sceneCount?: number;
  style?: string;
  scriptwriter: ProviderChoice;
}

/** A text to be spoken, and by whom and how. */
export interface NarrateSceneInput {
  text: string;
  language: string;
  voice: string;
  /** Those of the order that the text has; missing where it has none. */
  pronunciations?: Pronunciations;
  /** That of the order; missing for the voice's own. */
  speed?: number;
  /** The voices of those who may speak in the text besides; missing where one voice says all. */
  cast?: Cast;
  /** Who says what of the text, where a person has told; otherwise the text tells it. */
  parts?: ScenePart[];
  narrator: ProviderChoice;
  /** Another try at the same; the first when missing. */
  take?: number;
}

/** `seed` is that of the story; without one a picture has its own. `references` are what its characters are to look like. */
export interface IllustrateSceneInput {
  prompt: string;
  style?: string;
  seed?: number;
  references?: Reference[];
  format: Format;
  illustrator: ProviderChoice;
  /** Another try at the same; the first when missing. */
  take?: number;
}

/** The music for a film that lasts so many samples; `seed` is that of its story. */
export interface ComposeBedInput {
  music: MusicToCompose;
  seed: number;
  samples: number;
}
