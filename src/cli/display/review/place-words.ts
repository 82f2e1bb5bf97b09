import type { BoardScene } from '../../../domain/making/board/board';

/**
 * Where a scene stands in its film, where that is not its number: scenes keep their numbers when the script is put into another order,
 * and what is told while a film is made counts places.
 */
export function placeWords({ scene, position }: Pick<BoardScene, 'scene' | 'position'>): string {
  return position === scene ? '' : `, at place ${position} of the film`;
}
