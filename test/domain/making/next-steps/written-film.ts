import { LOCAL_COMPOSER, type Music } from '../../../../src/domain/film/order/order';
import { orderOf, PlayedFilm, SCRIPT } from '../played-film';

export const VENDOR = { provider: 'vendor', model: 'one' };
export const LOCAL = { provider: 'local', model: 'own' };
/** Choices of a film whose narrator is the vendor's, with the local one as its fallback. */
export const narratorFallback = { narrator: VENDOR, fallbacks: { narrator: { narrator: LOCAL, voice: 'slt' } } };

export const MUSIC: Music = { mood: 'wonder', composer: LOCAL_COMPOSER };

/** A film whose script is there. */
export const written = (choices: Parameters<typeof orderOf>[0] = {}) =>
  new PlayedFilm(orderOf({ script: SCRIPT, ...choices }));
