import type { Scene } from '../film/script/script';

/** The indices of the scenes, longest text first, so that the clip of the last picture is the shortest to render. */
export function longestTextFirst(scenes: readonly Scene[]): number[] {
  return scenes
    .map((_scene, index) => index)
    .toSorted((a, b) => textLength(scenes, b) - textLength(scenes, a) || a - b);
}

function textLength(scenes: readonly Scene[], index: number): number {
  return scenes[index]?.text.length ?? 0;
}
