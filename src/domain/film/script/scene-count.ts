import { splitSentences } from '../../text/sentences';
import { MOST_WRITTEN_SCENES } from '../../bounds';

/** The fewest scenes that a story is adapted to, if it has enough text for them. */
const USUAL_LEAST = 3;

/** About half a minute of speech a scene. */
const CHARACTERS_PER_SCENE = 400;

/** With less text than this, a picture would be gone before it is seen. */
const LEAST_CHARACTERS = 80;

/**
 * How many scenes a story is adapted to when nobody says: about one for each 400 characters, 3 to 12 of them, but no more than
 * its sentences and words can fill.
 */
export function sceneCountOf(text: string): number {
  const sentences = splitSentences(text);
  const characters = sentences.reduce((sum, sentence) => sum + sentence.text.length + (sentence.glued ? 0 : 1), 0);
  // A long story may be one sentence.
  const whole = Math.round(characters / CHARACTERS_PER_SCENE);
  const fillable = Math.max(1, whole, Math.min(sentences.length, Math.floor(characters / LEAST_CHARACTERS)));
  return Math.min(MOST_WRITTEN_SCENES, fillable, Math.max(USUAL_LEAST, whole));
}
