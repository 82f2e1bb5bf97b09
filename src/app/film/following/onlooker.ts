import type { Waiting } from '../../../domain/making/board/waiting';
import type { FilmProgress } from '../../../domain/progress/progress';

/** Whoever looks on while one film is made: a terminal, a log, a page. */
export interface Onlooker {
  /** Sees how far the film is, each time that it has changed. */
  see(progress: FilmProgress): void;
  /** Hears, in a sentence, that no worker answers for the film, until there is progress again. */
  unanswered(sentence: string): void;
  /**
   * Hears what the film with this id waits for a person to do, each time that this has changed, at a moment by the server's clock
   * (milliseconds since 1970); undefined for nothing any more.
   */
  waits(waiting: Waiting | undefined, id: string, atMs: number): void;
  /** Hears a sentence for a person, such as that the film is ordered again. */
  hear(sentence: string): void;
  /** Hears that nothing more will come, whether the film is made or not, unless it is ordered again. */
  end(): void;
}

/** For whoever only wants to know what comes of it. */
export const NO_ONLOOKER: Onlooker = {
  see: () => undefined,
  unanswered: () => undefined,
  waits: () => undefined,
  hear: () => undefined,
  end: () => undefined,
};
