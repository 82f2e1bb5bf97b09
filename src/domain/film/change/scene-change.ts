import type { Artifact } from '../artifact';
import type { VoiceChoice } from '../order/provider-choice';

/**
 * What a person changes of a scene; what is left out stays. A `take` is a new one, or an earlier one by its number on the board, which
 * brings back what it was made of. `skip` leaves the scene out of the film, or takes it in again.
 */
export interface SceneChange {
  text?: string;
  imagePrompt?: string;
  voice?: VoiceChoice;
  take?: { of: 'voice' | 'picture'; take: 'new' | number };
  own?: { picture?: Artifact; voice?: Artifact };
  skip?: boolean;
}
