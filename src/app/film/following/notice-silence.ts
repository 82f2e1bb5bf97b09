import { setTimeout as pause } from 'node:timers/promises';
import type { FilmClient } from '../../../client/film-client';
import { isOutOfReach, outOfReach } from '../../../client/progress/unanswered';
import type { FilmProgress } from '../../../domain/progress/progress';
import { namedSteps } from '../../../domain/progress/step-name';
import { nobodyAnswers } from './no-worker';

/** Listens for a film until it is ended. */
export interface SilenceWatch {
  /** There was progress. */
  heard(progress: FilmProgress): void;
  end(): void;
}

/**
 * Calls `tell` with a sentence, once in each silence, when a film has shown no progress for `patienceMs` because no worker answers for it,
 * or its server is out of reach. A long step is silent too: so the film is asked before anything is said.
 */
export function noticeSilence(
  films: FilmClient,
  id: string,
  tell: (sentence: string) => void,
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
    const left = await whyLeft(films, id, patienceMs, isAtWork);
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

/** Why nobody tells of the film, in a sentence; undefined where somebody does, or it has ended. */
async function whyLeft(
  films: FilmClient,
  id: string,
  patienceMs: number,
  isAtWork: boolean,
): Promise<string | undefined> {
  try {
    // What is under way at a worker will be heard of; a question to the film would cost that worker a replay.
    const answer =
      !isAtWork && (await Promise.race([films.progress(id), pause(patienceMs, undefined, { ref: false })]));
    if (answer) return undefined;
    const film = await films.summary(id);
    return film.state === 'being made' && !isAtWork ? nobodyAnswers(film) : undefined;
  } catch (error) {
    // Whatever else fails here fails the one who follows the film too.
    return isOutOfReach(error) ? outOfReach(error).message : undefined;
  }
}
