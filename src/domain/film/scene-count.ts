import { splitParagraphs, splitSentences } from '../text/sentence-boundaries';
import { MOST_WRITTEN_SCENES } from './order-bounds';

/** The fewest scenes that a story is adapted to, if it has enough text for them. */
const USUAL_LEAST = 3;

/** About half a minute of speech a scene. */
const CHARACTERS_PER_SCENE = 400;

/** With less text than this, a picture would be gone before it is seen. */
const LEAST_CHARACTERS = 80;

/**
 * How many scenes a story is adapted to when nobody says: about one for each 400 characters, 3 to 12 of them, but no more than
 * its sentences and words can fill. `language` is a BCP 47 tag.
 */
export function sceneCountOf(text: string, language: string): number {
  const sentences = splitParagraphs(text).flatMap((paragraph) => splitSentences(paragraph, language));
  const characters = sentences.reduce((sum, sentence) => sum + sentence.length + 1, 0);
  // Text without spaces between sentences, such as Chinese, counts as one sentence, so its length alone decides.
  const whole = Math.round(characters / CHARACTERS_PER_SCENE);
  const fillable = Math.max(1, whole, Math.min(sentences.length, Math.floor(characters / LEAST_CHARACTERS)));
  return Math.min(MOST_WRITTEN_SCENES, fillable, Math.max(USUAL_LEAST, whole));
}
