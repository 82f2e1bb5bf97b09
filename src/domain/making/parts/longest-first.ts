import { longestTextFirst } from '../../schedule/longest-text-first';
import type { SceneParts } from './scene-parts';

/** Scenes by the length of their texts, longest first: the clip that is rendered last is then the shortest. */
export function longestFirst(scenes: SceneParts[]): SceneParts[] {
  if (scenes.length < 2) return scenes;
  return longestTextFirst(scenes.map(({ words }) => words)).map((index) => scenes[index] as SceneParts);
}
