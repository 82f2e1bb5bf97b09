import { BED, FILM, LOGO, SCRIPT, SOUND, THUMBNAIL } from '../../../domain/progress/step-name';
import { readStepId } from '../../../domain/progress/step-id';

const OF_FILM: { [id: string]: string } = {
  [SCRIPT.id]: 'the script',
  [LOGO.id]: 'the logo',
  [BED.id]: 'the music',
  [SOUND.id]: 'the sound',
  [THUMBNAIL.id]: 'the thumbnail',
  [FILM.id]: 'the whole film',
  manifest: 'its manifest',
};

/** A step in the words of a sentence, by its id: "the picture of scene 3 (revision 2)". */
export function stepWords(id: string): string {
  const known = OF_FILM[id];
  if (known) return known;
  const [, before, after] = /^border-([^-]+)-(.+)$/.exec(id) ?? [];
  if (before && after) return borderWords(sceneOf(before), sceneOf(after));
  const { step, scene, revision } = readStepId(id) ?? { step: id, scene: undefined, revision: 1 };
  if (step === 'card') return 'the picture of a card';
  if (scene === 0) return `the ${step} of the title card`;
  return scene === undefined ? step : `the ${step} of scene ${scene}${revision > 1 ? ` (revision ${revision})` : ''}`;
}

function sceneOf(key: string): string | undefined {
  return /^\d+/.exec(key)?.[0];
}

function borderWords(before: string | undefined, after: string | undefined): string {
  if (before === undefined) return 'the border at the beginning';
  return after === undefined ? 'the border at the end' : `the border between ${before} and ${after}`;
}
