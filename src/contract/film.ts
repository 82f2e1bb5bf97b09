import type { Manifest } from '../domain/film/manifest';
import type { Order } from '../domain/film/order';
import type { Script } from '../domain/film/script';
import type { StepTimes } from '../domain/progress/step';

/** The type name of the workflow that makes a film: `makeFilm(order: Order): Promise<Manifest>`. */
export const MAKE_FILM = 'makeFilm';

/** The type name of the workflow that only writes the script of a film: `planFilm(order: Order): Promise<Plan>`. */
export const PLAN_FILM = 'planFilm';

/** The query of `makeFilm` that answers a `FilmProgress`. */
export const PROGRESS = 'progress';

/** What the workflow, the client and the worker must agree on about one film. */
export type MakeFilm = (order: Order) => Promise<Manifest>;

/** A film's script before anything else is made; `times` are missing where the order brought the script. */
export interface Plan {
  script: Script;
  times?: StepTimes;
}

export type PlanFilm = (order: Order) => Promise<Plan>;
