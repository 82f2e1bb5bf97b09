import { MOST_SCENES } from '../../domain/film/order/order-bounds';
import type { NarratorOffer, Vendor } from '../vendor';
import { divideIntoScenes } from './sentences/scene-division';
import { shortSceneCount } from './sentences/short-scenes';
import { FLITE, HEART, TIMBRES, timbreProblem } from './timbres';

/** The offline providers of every role: they need nothing and cost nothing. Their times are those of one core. */
export const local: Vendor = {
  name: 'local',
  offer: () => ({
    scriptwriter: {
      model: 'sentences',
      priceMicroUsd: () => 0,
      // It keeps every word, so that a long story has more scenes than one that is adapted.
      mostScenes: ({ story }) => divideIntoScenes(story.text).length,
      mostAskedScenes: MOST_SCENES,
      scenesOfFreePictures: ({ story }) => shortSceneCount(story.text),
      make: async () => (await import('./scriptwriter.js')).createSentenceScriptwriter(),
    },
    narrator: {
      ...spoken(HEART, 'heart'),
      usualMs: 1_500,
      make: async () => (await import('./heart/narrator.js')).createHeartNarrator(),
    },
    otherNarrators: [
      {
        ...spoken(FLITE, 'slt'),
        usualMs: 500,
        make: async () => (await import('./flite/narrator.js')).createFliteNarrator(),
      },
    ],
    illustrator: {
      model: 'painter',
      priceMicroUsd: () => 0,
      usualMs: 900,
      make: async () => (await import('./painter.js')).createPainter(),
    },
    composer: {
      model: 'composer',
      make: async () => (await import('./composer.js')).createComposer(),
    },
  }),
};

function spoken(model: string, usualTimbre: string): Omit<NarratorOffer, 'usualMs' | 'make'> {
  return {
    model,
    priceMicroUsd: 0,
    usualTimbre,
    timbres: TIMBRES[model] ?? [],
    problemWith: (timbre, language) => timbreProblem(model, timbre, language),
  };
}
