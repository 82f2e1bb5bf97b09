import type { Narration } from '../../film/narration';
import type { SceneParts } from './scene-parts';

/** The narrations of all scenes in the order of the film; undefined until each is made. */
export function allVoices(scenes: readonly SceneParts[]): Narration[] | undefined {
  if (scenes.length === 0 || scenes.some(({ voice }) => voice?.is !== 'made')) return undefined;
  return scenes.map(({ voice }) => voice?.made as Narration);
}
