import type { Approved } from '../../contract/review';
import type { Connected } from '../connection/connected';
import { asked } from './asked';

/** Begins nothing more of a film until it is resumed. */
export function pauseFilm({ films }: Connected, id: string, who: string): Promise<Approved> {
  return asked(films, id, () => films.pause(id, { who }));
}

/** Goes on with a film that is paused. */
export function resumeFilm({ films }: Connected, id: string, who: string): Promise<Approved> {
  return asked(films, id, () => films.resume(id, { who }));
}
