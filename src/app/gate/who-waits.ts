import type { FilmClient } from '../../client/film-client';
import type { FilmProgress } from '../../domain/progress/progress';
import { namedSteps } from '../../domain/progress/step-name';

/** How many films are asked who of them waits at the gate. */
const MOST_FILMS = 50;

/** A step of a film in the making that waits for its turn, which comes about then (milliseconds since 1970). */
export interface WaitingStep {
  film: { id: string; title: string };
  /** The step's title, such as "scene 2/3: picture". */
  step: string;
  dueAtMs: number;
}

/** The steps of the latest films that wait for their turn at an image gate, as their heartbeats tell. */
export async function whoWaits(films: FilmClient): Promise<WaitingStep[]> {
  const running = await films.list(MOST_FILMS, { isOpen: true });
  const all = await Promise.all(
    running.map(async ({ id, title }) => ({ film: { id, title }, progress: await progressOf(films, id) })),
  );
  return all.flatMap(({ film, progress }) =>
    (progress ? namedSteps(progress) : []).flatMap(({ name, step }) => {
      const { turn } = step.work ?? {};
      return turn ? [{ film, step: name.title, dueAtMs: turn.dueAtMs }] : [];
    }),
  );
}

/** A film that cannot tell how far it is, whatever the reason, is not seen to wait; the others are. */
function progressOf(films: FilmClient, id: string): Promise<FilmProgress | undefined> {
  return films.progress(id).catch(() => undefined);
}
