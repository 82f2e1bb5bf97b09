import { BED, FILM, LOGO, SCRIPT, SOUND, THUMBNAIL } from '../../../domain/progress/step-name';
import { readBorderId, readStepId, type BorderSides } from '../../../domain/progress/step-id';

const OF_FILM: { [id: string]: string } = {
  [SCRIPT.id]: 'the script',
  [LOGO.id]: 'the logo',
  [BED.id]: 'the music',
  [SOUND.id]: 'the sound',
  [THUMBNAIL.id]: 'the thumbnail',
  [FILM.id]: 'the whole film',
  manifest: 'its manifest',
};

/**
 * A step in the words of a sentence, by its id: "the picture of scene 3 (revision 2)". Cards are numbered as scenes are: the
 * first is 0, and the last what `endCard` says.
 */
export function stepPhrase(id: string, endCard?: number): string {
  const known = OF_FILM[id];
  if (known) return known;
  const sides = readBorderId(id);
  if (sides) return borderWords(sides, endCard);
  const { step, scene, revision } = readStepId(id) ?? { step: id, scene: undefined, revision: 1 };
  if (scene === undefined) return step;
  const part = step === 'card' ? 'picture' : step;
  return `the ${part} of ${placeOf(scene, endCard)}${revision > 1 ? ` (revision ${revision})` : ''}`;
}

/** Which scene is the card at the end, as the ids of a film's steps tell it; undefined where there is none. */
export function endCardIn(ids: readonly string[]): number | undefined {
  return ids.map(readStepId).find((read) => read?.step === 'card' && read.scene > 0)?.scene;
}

function placeOf(scene: number, endCard: number | undefined): string {
  if (scene === 0) return 'the title card';
  return scene === endCard ? 'the end card' : `scene ${scene}`;
}

function borderWords({ before, after }: BorderSides, endCard: number | undefined): string {
  if (before === undefined) return 'the border at the beginning';
  if (after === undefined) return 'the border at the end';
  if (before > 0 && after !== endCard) return `the border between ${before} and ${after}`;
  return `the border between ${placeOf(before, endCard)} and ${placeOf(after, endCard)}`;
}
