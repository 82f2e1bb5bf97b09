import type { FilmClient } from '../../../src/client/film-client';
import type { Waiting } from '../../../src/domain/making/board/waiting';
import { eventually } from '../eventually';

/** Resolves when a film waits for a person in this way, to what it then tells of it. */
export function waitsFor(films: FilmClient, id: string, what: Waiting['for']): Promise<Waiting> {
  return eventually(`${id} waits for ${what}`, async () => {
    const { waitsFor: told } = await films.board(id);
    return told?.for === what ? told : undefined;
  });
}
