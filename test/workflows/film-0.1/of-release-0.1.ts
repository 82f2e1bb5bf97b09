// The workflow code of release 0.1, as far as films are concerned.
export { makeFilm } from '../../../src/workflows/film-0.1/make-film';
