import { LONGEST_STYLE } from '../../domain/bounds';

/** The most characters that each text of an answer may have. */
export const LONGEST = {
  title: 200,
  style: LONGEST_STYLE,
  name: 60,
  look: 200,
  narration: 600,
  imagePrompt: 800,
} as const;

/** The most persons and animals that are described for the whole film. */
export const MOST_CHARACTERS_IN_CAST = 6;

/** Some models think for thousands of tokens first, and that counts too. */
const THOUGHT_TOKENS = 4096;

const TOKENS_PER_SCENE = 1024;

/** What every model of the last years can answer at most. */
const MOST_TOKENS = 65_536;

/** How many tokens an answer may take, thoughts included; `enlarged` after one that was cut off. */
export function mostOutputTokens(sceneCount: number, enlarged = false): number {
  const usual = THOUGHT_TOKENS + sceneCount * TOKENS_PER_SCENE;
  return enlarged ? Math.min(MOST_TOKENS, 4 * usual) : usual;
}
