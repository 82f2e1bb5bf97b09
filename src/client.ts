// What programs import from "storyreel": ordering films, looking on, and having them written to a path.
export { filmClient, type FilmClient, type OrderedFilm } from './client/film-client';
export type { FilmState, FilmSummary } from './client/film-summary';
export { saveFilm, type SavedFilm } from './client/save-film';
export type { Manifest } from './domain/manifest';
export { newOrder, type Order } from './domain/order';
export type { FilmProgress } from './domain/progress';
export { namedSteps } from './domain/step-name';
export type { Story } from './domain/story';
export { createDirectoryStore } from './store/directory-store';
