import { atMost } from '../../domain/schedule/at-most';
import type { Connected } from '../connection/connected';
import { failureOf, type Failure } from '../failure';
import { cancelFilm } from './cancel-film';

/** Each is waited for, and workers and server have others to answer meanwhile. */
const AT_ONCE = 8;

/** What came of a film that was to be cancelled: whether it was made before that, or why it could not be. */
export type Cancelling = { id: string } & ({ wasMade: boolean } | Failure);

/** Cancels some films, and waits for their ends. One that cannot be cancelled keeps no other from it. */
export function cancelFilms(connected: Connected, ids: string[]): Promise<Cancelling[]> {
  const inTurn = atMost(AT_ONCE);
  return Promise.all(
    ids.map((id) =>
      inTurn(async () => {
        try {
          return { id, ...(await cancelFilm(connected, id)) };
        } catch (error) {
          return { id, ...failureOf(error) };
        }
      }),
    ),
  );
}
