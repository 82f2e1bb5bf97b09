import type { Settings } from '../config/settings';
import type { Timbre } from '../providers/narrator';
import { narratorsOf } from '../providers/offers';

/** A voice that a film can be ordered with here, and the narrator whose it is. */
export interface UsableTimbre extends Timbre {
  narrator: string;
}

/** The voices of all narrators that miss nothing and know theirs; a server's are told by `storyreel doctor`. */
export function usableTimbres({ offers }: Settings): UsableTimbre[] {
  return offers.flatMap((offer) =>
    narratorsOf(offer.missing ? undefined : offer).flatMap(({ timbres = [] }) =>
      timbres.map((timbre) => ({ ...timbre, narrator: offer.provider })),
    ),
  );
}
