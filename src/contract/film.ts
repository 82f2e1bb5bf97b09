import type { Artifact } from '../domain/film/artifact';
import type { Film } from '../domain/film/film';
import type { Manifest } from '../domain/film/manifest';
import type { Order } from '../domain/film/order/order';
import type { Script } from '../domain/film/script/script';
import type { StepTimes } from '../domain/progress/step';

/** The type name of the workflow that makes a film: `makeFilm(order: Order): Promise<FilmResult>`. */
export const MAKE_FILM = 'makeFilm';

/** The type name of the workflow that only writes the script of a film: `planFilm(order: Order): Promise<Plan>`. */
export const PLAN_FILM = 'planFilm';

/** The query of `makeFilm` that answers a `FilmProgress`. */
export const PROGRESS = 'progress';

/** A film that is made: what there is to say of it in a few words, and where the store has its manifest. */
export interface MadeFilm {
  title: string;
  sceneCount: number;
  film: Film;
  manifest: Artifact;
}

/** How a film ends well; films that were begun on 0.1 answer their whole manifest. */
export type FilmResult = MadeFilm | Manifest;

export type MakeFilm = (order: Order) => Promise<FilmResult>;

/** A film's script before anything else is made; `times` are missing where the order brought the script. */
export interface Plan {
  script: Script;
  times?: StepTimes;
}

export type PlanFilm = (order: Order) => Promise<Plan>;
