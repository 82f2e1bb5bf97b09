import type { FilmProgress } from '../../domain/progress';

/** Shows the progress of one film while it is made. */
export interface FilmDisplay {
  show(progress: FilmProgress): void;
  /** Leaves the last state on the screen. */
  end(): void;
}
