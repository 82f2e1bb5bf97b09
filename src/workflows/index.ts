export { imageGate } from './gate/image-gate';
export { makeFilm } from './film-0.1/make-film';
export { planFilm } from './plan/plan-film';
