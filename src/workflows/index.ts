export { imageGate } from './image-gate';
export { makeFilm } from './make-film';
export { planFilm } from './plan-film';
