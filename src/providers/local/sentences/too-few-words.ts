import { fillableScenes } from './exact-division';

/** Why a story cannot be divided into so many scenes, in a sentence; undefined where it can. */
export function tooFewWords(text: string, sceneCount: number | undefined): string | undefined {
  if (sceneCount === undefined) return undefined;
  const filled = fillableScenes(text, sceneCount);
  if (filled === sceneCount) return undefined;
  return `The story should have words for ${sceneCount} scenes, but they fill only ${filled}. Ask for fewer scenes.`;
}
