import type { Activities } from '../contract/activities';
import type { DrawCardInput } from '../contract/inputs/clip-inputs';
import { readingSamples, type DrawnCard } from '../domain/film/card';
import type { Illustration } from '../domain/film/illustration';
import { captionFonts } from '../media/captions/caption-font';
import { drawCard } from '../media/cards/draw-card';
import { letterFonts } from '../media/lettering/letter-markup';
import { encodeWav } from '../media/sound/wav';
import { MOST_RENDER_FAILURES, type Rendering } from './rendering/rendering';
import { runStep } from './step/run-step';

/** The camera comes closer to a card: it has as many pixels more. */
const LARGER = 1.125;

/** The activity that draws a card over a scene's picture; where nobody says what it shows, with the silence that it is read in. */
export function createDrawCard({
  store,
  fontsDirectory,
}: Pick<Rendering, 'store' | 'fontsDirectory'>): Activities['drawCard'] {
  return async (input) => {
    const { text, illustration, isSilent, format } = input;
    const fonts = captionFonts(fontsDirectory);
    const width = Math.round(format.width * LARGER);
    const height = Math.round(format.height * LARGER);
    const settings = { width, height, fonts: letterFonts(text, fonts) };
    const make = { provider: 'local', model: 'card', settings, version: '1', take: 1 };
    const recipe = { step: 'drawCard', inputs: inputsOf(input), ...make };
    return runStep<Illustration | DrawnCard>(store, recipe, MOST_RENDER_FAILURES, async ({ keepBytes }) => {
      const picture = await store.readBytes(illustration.image);
      const image = await keepBytes('image/png', await drawCard({ text, picture, fonts, width, height }));
      if (!isSilent) return { image, width, height };
      const samples = readingSamples(text);
      return {
        ...{ image, width, height, samples },
        audio: await keepBytes('audio/wav', encodeWav(new Int16Array(samples))),
        wordTimes: await keepBytes('application/json', Buffer.from('[]')),
      };
    });
  };
}

function inputsOf({ text, illustration, isSilent }: DrawCardInput): object {
  return { text, image: illustration.image.sha256, ...(isSilent && { isSilent }) };
}
