import { splitParagraphs, splitSentences } from '../text/sentence-boundaries';

/** A scriptwriter is asked for no more scenes; more come of a story that is kept whole, or that a person has divided. */
export const MOST_WRITTEN_SCENES = 12;

/** A story is not adapted to fewer, where it can fill them. */
const USUAL_LEAST = 3;

/** About half a minute of speech. */
const CHARACTERS_PER_SCENE = 400;

/** With less to tell, a picture is gone before it is seen. */
const LEAST_CHARACTERS = 80;

/**
 * How many scenes a story is adapted to when nobody says: about one for each 400 characters, 3 to 12 of them, and never more
 * than it has sentences and words to fill. `language` is a BCP 47 tag.
 */
export function sceneCountOf(text: string, language: string): number {
  const sentences = splitParagraphs(text).flatMap((paragraph) => splitSentences(paragraph, language));
  const characters = sentences.reduce((sum, sentence) => sum + sentence.length + 1, 0);
  // Long stories without spaces between the sentences, as in Chinese, come as one.
  const whole = Math.round(characters / CHARACTERS_PER_SCENE);
  const fillable = Math.max(1, whole, Math.min(sentences.length, Math.floor(characters / LEAST_CHARACTERS)));
  return Math.min(MOST_WRITTEN_SCENES, fillable, Math.max(USUAL_LEAST, whole));
}
