import type { Markup } from '../../markup';
import type { Stage } from '../../stage';
import type { Member } from './member';

/** Where feet stand: the y of the ground at an x, in pixels. */
export interface Ground {
  yAt(x: number): number;
}

/** In less than this part of the width nobody can stand. */
const LEAST_ROOM = 0.25;

/** Behind what stands in front of everything a grown person is at most so high, against the picture: no cup is as large as a product. */
const BESIDE_PRODUCT = 0.36;

/**
 * Members side by side around `centreX`, turned to one another, made smaller where they would not fit between `from` and `to`:
 * the picture's edges, unless something else is beside or before them.
 */
export function group(
  stage: Stage,
  members: Member[],
  centreX: number,
  personHeight: number,
  ground: Ground,
  bounds: readonly [number, number] = [0, stage.width],
): Markup {
  const { unit, width, free } = stage;
  const within = [Math.max(bounds[0], free[0]), Math.min(bounds[1], free[1])] as const;
  const [from, to] = within[1] - within[0] > LEAST_ROOM * width ? within : free;
  const gap = 0.1;
  const total = members.reduce((sum, member) => sum + member.width, 0) + gap * Math.max(0, members.length - 1);
  const margin = (stage.features.foreground ? 24 : 58) * unit;
  const inFront = stage.features.foreground !== undefined && stage.features.place !== 'studio';
  const most = inFront ? Math.min(personHeight, BESIDE_PRODUCT * stage.height) : personHeight;
  const size = Math.min(most, (to - from - 2 * margin) / Math.max(total, 0.01));
  const middle = Math.min(Math.max(centreX, from + margin + (total * size) / 2), to - margin - (total * size) / 2);
  const single = members.length === 1;
  let x = middle - (total * size) / 2;
  return members
    .map((member, index) => {
      const at = x + (member.width * size) / 2;
      x += (member.width + gap) * size;
      const flip = single ? at > width / 2 : index > 0 && index >= members.length / 2;
      return member.draw(at, ground.yAt(at), size, flip);
    })
    .join('');
}

/** The height of a grown person at which the largest of these members is about `tall` pixels high; a broad one is large too. */
export function sizeFor(members: Member[], tall: number): number {
  return tall / Math.max(0.01, ...members.map(({ height, width }) => Math.max(height, width * 0.62)));
}
