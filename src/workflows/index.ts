export { imageGate } from './image-gate';
export { makeFilm } from './make-film';
