import { isDeepStrictEqual } from 'node:util';
import type { FilmClient } from '../../../client/film-client';
import type { Waiting } from '../../../domain/making/board/waiting';
import { namedSteps } from '../../../domain/progress/step-name';
import type { FilmProgress } from '../../../domain/progress/progress';

/** A person who answers elsewhere sees it here after so long. */
const ASK_EVERY_MS = 2_000;

/** Listens for what a film waits for until it is ended. */
export interface WaitingWatch {
  /** The film is so far now. */
  see(progress: FilmProgress): void;
  end(): void;
}

/** Hears what a film waits for each time that this changes, undefined for nothing; `alone` says that nothing else of it is under way. */
export type HearsWaiting = (waiting: Waiting | undefined, alone: boolean) => void;

/**
 * Tells what a film waits for a person to do. It is asked when its progress has changed, and again and again while it could be that
 * it waits: nothing is under way, or something has failed.
 */
export function noticeWaiting(
  films: Pick<FilmClient, 'board'>,
  id: string,
  tell: HearsWaiting,
  everyMs = ASK_EVERY_MS,
): WaitingWatch {
  let timer: NodeJS.Timeout | undefined;
  let told: { waiting: Waiting | undefined; alone: boolean } = { waiting: undefined, alone: false };
  let latest = 0;
  const ask = async (progress: FilmProgress, own: number) => {
    // One that cannot be asked, or knows of no waiting as those of earlier releases, is followed all the same.
    const board = await films.board(id, { count: 0 }).catch(() => undefined);
    if (own !== latest) return;
    const now = { waiting: board?.waitsFor, alone: isAlone(progress) };
    if (!isDeepStrictEqual(now.waiting && now, told.waiting && told)) tell(now.waiting, now.alone);
    told = now;
    if (now.waiting || mayWait(progress)) timer = setTimeout(() => void ask(progress, own), everyMs).unref();
  };
  const stop = () => {
    latest++;
    clearTimeout(timer);
  };
  return {
    see(progress) {
      stop();
      if (progress.merge.state !== 'done') void ask(progress, latest);
    },
    end: stop,
  };
}

/** Nothing of it is under way. */
function isAlone(progress: FilmProgress): boolean {
  return namedSteps(progress).every(({ step }) => step.state !== 'asked');
}

function mayWait(progress: FilmProgress): boolean {
  return isAlone(progress) || namedSteps(progress).some(({ step }) => step.state === 'failed');
}
