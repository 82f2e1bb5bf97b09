import type { Revised } from '../../contract/review';
import type { Connected } from '../connection/connected';
import { asked } from './asked';

/** Asks for what has failed of a scene again, or takes in again one that was skipped. */
export function retryScene({ films }: Connected, id: string, scene: number, who: string): Promise<Revised> {
  return asked(films, id, () => films.retryScene(id, { scene, who }));
}

/** Has a film made without a scene. */
export function skipScene({ films }: Connected, id: string, scene: number, who: string): Promise<Revised> {
  return asked(films, id, () => films.skipScene(id, { scene, who }));
}
