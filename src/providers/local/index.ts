import { MOST_SCENES } from '../../domain/bounds';
import type { Timbre } from '../narrator';
import type { NarratorOffer, Vendor } from '../vendor';
import { heartVoices, VOICES_ADDRESS } from './heart/heart-voices';
import { divideIntoScenes } from './sentences/scene-division';
import { shortSceneCount } from './sentences/short-scenes';
import { tooFewWords } from './sentences/too-few-words';
import { FLITE, HEART, TIMBRES, timbreProblem, type MoreTimbres } from './timbres';

/** The offline providers of every role: they need nothing and cost nothing. Their times are those of one core. */
export const local: Vendor = {
  name: 'local',
  offer(from) {
    const address = from.vendorAddress('STORYREEL_VOICES_URL', 'https://mirror.example.com/voices') ?? VOICES_ADDRESS;
    const voices = heartVoices(from.directory('voices'), address);
    const more = voices.timbres();
    return {
      scriptwriter: {
        model: 'sentences',
        priceMicroUsd: () => 0,
        // It keeps every word, so that a long story has more scenes than one that is adapted.
        mostScenes: ({ story }) => divideIntoScenes(story.text).length,
        mostAskedScenes: MOST_SCENES,
        problemWith: ({ story, sceneCount }) => tooFewWords(story.text, sceneCount),
        scenesOfFreePictures: ({ story }) => shortSceneCount(story.text),
        make: async () => (await import('./scriptwriter.js')).createSentenceScriptwriter(),
      },
      narrator: {
        ...spoken(HEART, 'heart', [...TIMBRES[HEART], ...more.added], more),
        timbresToAdd: more.toAdd,
        addTimbre: (name, fetching) => voices.add(name, fetching),
        usualMs: 1_500,
        make: async () => (await import('./heart/narrator.js')).createHeartNarrator(voices),
      },
      otherNarrators: [
        {
          ...spoken(FLITE, 'slt', TIMBRES[FLITE], more),
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
    };
  },
};

function spoken(
  model: string,
  usualTimbre: string,
  timbres: readonly Timbre[],
  more: MoreTimbres,
): Omit<NarratorOffer, 'usualMs' | 'make'> {
  return {
    model,
    priceMicroUsd: 0,
    usualTimbre,
    timbres,
    problemWith: (voice, language) => timbreProblem(model, { voice, language }, more),
  };
}
