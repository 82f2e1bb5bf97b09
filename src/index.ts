// What programs import from "storyreel": ordering films, and having them written to a path.
export { filmClient, type FilmClient } from './client';
export type { Manifest } from './domain/manifest';
export { newOrder, type Order } from './domain/order';
export { namedSteps, type FilmProgress } from './domain/progress';
export type { Story } from './domain/story';
export { saveFilm, type SavedFilm } from './save-film';
export { createDirectoryStore } from './store/directory-store';
