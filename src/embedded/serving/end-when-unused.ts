import type { OwnClaim } from '../claim/own-claim';
import { untilIdle } from '../idle';
import { filmInTheMaking } from '../server/film-in-the-making';
import type { Users } from '../session/users';
import type { Ending } from './ending';
import type { ServedPrograms } from './served-programs';

/** Whoever started a background process is a user within this time, or is no more. */
const FIRST_USER_WITHIN_MS = 10_000;

/** What shows whether a home is in use, and how it ends when it is not. */
interface Use {
  users: Users;
  claim: OwnClaim;
  programs: ServedPrograms;
  ending: Ending;
}

/** Ends the serving of a home after `idleMs` with no user and no film in the making, or when its first user does not come. */
export function endWhenUnused(idleMs: number, use: Use): void {
  const { users, ending } = use;
  const firstUser = setTimeout(() => users.needNothing && ending.end(), FIRST_USER_WITHIN_MS);
  ending.signal.addEventListener('abort', () => clearTimeout(firstUser));
  void untilIdle(idleMs, () => isInUse(use), ending.signal).then(
    () => ending.end(),
    (error: Error) => ending.giveUp(error),
  );
}

async function isInUse({ users, claim, programs }: Use): Promise<boolean> {
  // Without its claim it cannot be found, and another will take its place.
  if (!claim.stands) return false;
  const port = programs.answeringPort;
  return !users.areGone || port === undefined || (await filmInTheMaking(port)) !== false;
}
