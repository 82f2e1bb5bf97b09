import type { Order } from '../../domain/film/order';
import { sceneCountOf } from '../../domain/film/scene-count';
import { divideIntoScenes } from '../../providers/local/sentences/scene-division';

/** How many scenes a film is to be expected to have at most before there is a script: each of them costs a picture. */
export function expectedScenes({ story, language, sceneCount, script, scriptwriter, fallbacks }: Order): number {
  if (script) return script.scenes.length;
  if (sceneCount !== undefined) return sceneCount;
  // The local scriptwriter keeps every word, so that a long story has more scenes than one that is adapted.
  const inFull = [scriptwriter, fallbacks?.scriptwriter].some((writer) => writer?.provider === 'local');
  const adapted = sceneCountOf(story.text, language);
  return inFull ? Math.max(adapted, divideIntoScenes(story.text, language).length) : adapted;
}
