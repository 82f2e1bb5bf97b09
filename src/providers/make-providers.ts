import type { Composer } from './composer';
import type { Illustrator } from './illustrator';
import type { Narrator } from './narrator';
import { narratorsOf, type NamedOffer } from './offers';
import type { Scriptwriter } from './scriptwriter';

/** The providers of each role that a worker serves. */
export interface Providers {
  scriptwriters: Scriptwriter[];
  narrators: Narrator[];
  illustrators: Illustrator[];
  composers: Composer[];
}

/** Loads and makes the providers of all vendors that miss nothing. */
export async function makeProviders(offers: readonly NamedOffer[]): Promise<Providers> {
  const whole = offers.filter(({ missing }) => missing === undefined);
  const [scriptwriters, narrators, illustrators, composers] = await Promise.all([
    Promise.all(whole.flatMap(({ scriptwriter }) => scriptwriter?.make() ?? [])),
    Promise.all(whole.flatMap((offer) => narratorsOf(offer).map((narrator) => narrator.make()))),
    Promise.all(whole.flatMap(({ illustrator }) => illustrator?.make() ?? [])),
    Promise.all(whole.flatMap(({ composer }) => composer?.make() ?? [])),
  ]);
  return { scriptwriters, narrators, illustrators, composers };
}
