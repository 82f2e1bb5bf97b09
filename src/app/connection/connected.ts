import type { FilmClient } from '../../client/film-client';
import type { GateClient } from '../../client/gate-client';

/** The films of a Temporal server, while somebody is connected. */
export interface Connected {
  films: FilmClient;
  gateOf(account: string): GateClient;
  /** The address of a film's page in the Temporal UI, where it is known. */
  pageOf(id: string): string | undefined;
}
