export { makeFilm } from './make-film';
