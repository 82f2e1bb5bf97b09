import { LONGEST_NAME } from '../../../bounds';
import type { ProviderChoice, VoiceChoice } from '../provider-choice';
import { record, type Fields } from './record';
import { text } from './text';

const name = text(LONGEST_NAME);

/** What is wrong with a choice of provider and model. */
export const providerChoice = record('a choice of provider and model', {
  provider: name,
  model: name,
} satisfies Fields<ProviderChoice>);

/** What is wrong with a choice of narrator and voice. */
export const timbre = record('a narrator and its voice', {
  narrator: providerChoice,
  voice: name,
} satisfies Fields<VoiceChoice>);
