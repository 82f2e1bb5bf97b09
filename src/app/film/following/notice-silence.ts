import { setTimeout as pause } from 'node:timers/promises';
import type { FilmClient } from '../../../client/film-client';
import type { FilmSummary } from '../../../client/listing/film-summary';
import type { FilmProgress } from '../../../domain/progress/progress';
import { namedSteps } from '../../../domain/progress/step-name';

/** Listens for a film until it is ended. */
export interface SilenceWatch {
  /** There was progress. */
  heard(progress: FilmProgress): void;
  end(): void;
}

/**
 * Calls `tell` with a film, once in each silence, when it has shown no progress for `patienceMs` because no worker answers for it.
 * A long step is silent too: so the film is asked before anything is said.
 */
export function noticeSilence(
  films: FilmClient,
  id: string,
  tell: (film: FilmSummary) => void,
  patienceMs: number,
): SilenceWatch {
  let timer: NodeJS.Timeout;
  let silence = 0;
  let isAtWork = false;
  const listen = () => {
    const own = ++silence;
    clearTimeout(timer);
    timer = setTimeout(() => void ask(own), patienceMs).unref();
  };
  const ask = async (own: number) => {
    // What is under way at a worker will be heard of; a question would cost that worker a replay.
    if (isAtWork) return listen();
    // Whatever fails here fails the one who follows the film too.
    const left = await leftAlone(films, id, patienceMs).catch(() => undefined);
    if (own !== silence) return;
    if (left) tell(left);
    else listen();
  };
  listen();
  return {
    heard(progress) {
      isAtWork = namedSteps(progress).some(({ step }) => step.state === 'asked' && step.work?.state === 'running');
      listen();
    },
    end() {
      silence++;
      clearTimeout(timer);
    },
  };
}

/** The film, if it is being made and no worker answers for it. */
async function leftAlone(films: FilmClient, id: string, patienceMs: number): Promise<FilmSummary | undefined> {
  const answer = await Promise.race([films.progress(id), pause(patienceMs, undefined, { ref: false })]);
  if (answer) return undefined;
  const film = await films.summary(id);
  return film.state === 'being made' ? film : undefined;
}
