import type { Prices, Purse } from '../../../purse/purse';
import { MOST_MICRO_USD, MOST_STORY_CHARACTERS } from '../../../bounds';
import { ifThere, number, wholeNumber } from './check';
import { record, type Fields } from './record';

const price = ifThere(number(0, MOST_MICRO_USD));

const prices = record('prices', {
  scriptMicroUsd: price,
  voiceMicroUsd: price,
  pictureMicroUsd: price,
} satisfies Fields<Prices>);

/** What is wrong with a purse. */
export const purseProblems = record('a purse with mostMicroUsd, prices and sceneCount', {
  mostMicroUsd: number(0, MOST_MICRO_USD),
  prices,
  // A story has no more scenes than characters.
  sceneCount: wholeNumber(1, MOST_STORY_CHARACTERS),
} satisfies Fields<Purse>);
