import { LONGEST_NAME } from '../../../bounds';
import type { ProviderChoice } from '../order';
import { record, type Fields } from './record';
import { text } from './text';

const name = text(LONGEST_NAME);

/** What is wrong with a choice of provider and model. */
export const providerChoice = record('a choice of provider and model', {
  provider: name,
  model: name,
} satisfies Fields<ProviderChoice>);
