import { chanceOf } from './chance';

/** The sorts of moves that scenes take turns at. In which direction a pan goes depends on the picture. */
export const SORTS = ['push in', 'pan', 'pull out', 'drift'] as const;

export type Sort = (typeof SORTS)[number];

/**
 * The sort of move that a scene begins with; scenes count from 1. It depends on no other scene, and is never that of a
 * neighbour: each four scenes have all four, and where two fours meet the later one gives way.
 */
export function sortOf(seed: number, scene: number): Sort {
  const four = Math.floor((scene - 1) / SORTS.length);
  const sorts = shuffled(seed, four);
  // Only its first two change places, so what the next four meets is what the shuffle gave.
  if (four > 0 && sorts[0] === shuffled(seed, four - 1).at(-1)) sorts.splice(0, 2, sorts[1]!, sorts[0]!);
  return sorts[(scene - 1) % SORTS.length]!;
}

function shuffled(seed: number, four: number): Sort[] {
  const chances = SORTS.map((sort, index) => ({ sort, chance: chanceOf(seed, four, index) }));
  return chances.sort((one, other) => one.chance - other.chance).map(({ sort }) => sort);
}
