import type { FilmClient } from '../../client/film-client';
import type { Board, BoardScene } from '../../domain/making/board/board';
import { InputError } from '../input-error';
import { asked } from './asked';

/** The board of a film with all its scenes; throws as `asked`. */
export async function filmBoard(films: FilmClient, id: string): Promise<Board> {
  return asked(films, id, () => films.board(id));
}

/** A scene of a board by its number; refuses a number that there is no scene of. */
export function sceneOn({ scenes, stage }: Board, scene: number): BoardScene {
  const found = scenes.find((each) => each.scene === scene);
  if (found) return found;
  const last = scenes.at(-1)?.scene;
  const there = last === undefined ? `it has no scenes yet (it is at: ${stage})` : `its scenes go up to ${last}`;
  throw new InputError(`There is no scene ${scene} in this film: ${there}.`);
}
