import type { FilmProgress } from '../domain/progress/progress';

/** Shows the progress of one film while it is made. */
export interface FilmDisplay {
  show(progress: FilmProgress): void;
  /** Says that no worker answers for the film, until there is progress again. */
  unanswered(): void;
  /** Leaves the last state on the screen. */
  end(): void;
}
