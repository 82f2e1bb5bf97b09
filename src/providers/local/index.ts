import { MOST_SCENES } from '../../domain/film/order-bounds';
import type { Vendor } from '../vendor';
import { divideIntoScenes } from './sentences/scene-division';
import { shortSceneCount } from './sentences/short-scenes';
import { TIMBRES, timbreProblem } from './timbres';

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
      model: 'flite',
      priceMicroUsd: 0,
      usualMs: 500,
      usualTimbre: 'slt',
      timbres: TIMBRES,
      problemWith: timbreProblem,
      make: async () => (await import('./narrator.js')).createFliteNarrator(),
    },
    illustrator: {
      model: 'painter',
      priceMicroUsd: () => 0,
      usualMs: 900,
      make: async () => (await import('./painter.js')).createPainter(),
    },
  }),
};
