// What programs import from "storyreel": connecting, ordering films, looking on, and having them written to a path.
export { connect, type Connection, type ConnectOptions } from './app/connect-program';
export { filmClient, type FilmClient, type OrderedFilm } from './client/film-client';
export type { FilmState, FilmSummary } from './client/film-summary';
export { findManifest } from './client/find-manifest';
export { readManifest } from './client/read-manifest';
export { keepOwnFile } from './client/own-file/keep-own-file';
export { OwnFileError } from './client/own-file/own-file-error';
export { OrderError } from './client/order-error';
export type { SavedFilm } from './client/film-files';
export { saveFilm } from './client/save-film';
export { TermsError } from './client/terms';
export type { FilmResult, MadeFilm } from './contract/film';
export type { Manifest } from './domain/film/manifest';
export { newOrder, type Order } from './domain/film/order/order';
export type { FilmProgress } from './domain/progress/progress';
export { namedSteps } from './domain/progress/step-name';
export type { Story } from './domain/film/script/story';
export { openStore } from './store/open-store';
