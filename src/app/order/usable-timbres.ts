import type { Settings } from '../../config/settings';
import type { Timbre } from '../../providers/narrator';

/** A voice that a film can be ordered with here, and the narrator whose it is. */
export interface UsableTimbre extends Timbre {
  narrator: string;
}

/** The voices of all narrators that miss nothing and know theirs; a server's are told by `storyreel doctor`. */
export function usableTimbres({ offers }: Settings): UsableTimbre[] {
  return offers.flatMap(({ provider, missing, narrator }) =>
    missing ? [] : (narrator?.timbres ?? []).map((timbre) => ({ ...timbre, narrator: provider })),
  );
}
