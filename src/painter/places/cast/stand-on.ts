import type { Markup } from '../../markup';
import type { Stage } from '../../stage';
import type { Member } from './member';

/** What things stand on, in pixels: from where to where its top carries, and how high it is. */
export interface Top {
  from: number;
  to: number;
  y: number;
}

const GAP = 0.1;
/** Things are made smaller down to this part of their size; then there are fewer of them. */
const SMALLEST = 0.45;
/** Of a top so much must be left beside what stands in front of everything: else it does not matter that things are hidden. */
const LEAST_FREE = 0.35;

/** So far, against the picture's width, what stands in front reaches over what is beside it. */
const REACH = 0.07;

/** How broad a top must be for these members side by side, in pixels. */
export function breadthOf(members: readonly Member[], personHeight: number): number {
  const total = members.reduce((sum, { width }) => sum + width, 0);
  return (total + GAP * Math.max(0, members.length - 1)) * personHeight;
}

/**
 * Members side by side on a table, a desk or a counter, as near to `centreX` as it carries them: each has the top under its whole breadth.
 * Where there are too many they are smaller, and then fewer: of many alike one less.
 */
export function standOn(
  stage: Stage,
  members: readonly Member[],
  centreX: number,
  personHeight: number,
  top: Top,
): Markup {
  const { width, free: beside } = stage;
  const free = {
    from: Math.max(top.from, beside[0] && beside[0] + REACH * width),
    to: Math.min(top.to, beside[1] < width ? beside[1] - REACH * width : width),
  };
  const { from, to } = free.to - free.from >= LEAST_FREE * (top.to - top.from) ? free : top;
  let standing = [...members];
  while (standing.length > 1 && breadthOf(standing, personHeight * SMALLEST) > to - from) standing = oneLess(standing);
  const size = Math.min(personHeight, (to - from) / Math.max(breadthOf(standing, 1), 0.01));
  const half = breadthOf(standing, size) / 2;
  let x = Math.min(Math.max(centreX, from + half), to - half) - half;
  return standing
    .map((member, index) => {
      const at = x + (member.width * size) / 2;
      x += (member.width + GAP) * size;
      const turns = standing.length === 1 ? at > width / 2 : index > 0 && index >= standing.length / 2;
      return member.draw(at, top.y, size, turns);
    })
    .join('');
}

function oneLess(members: readonly Member[]): Member[] {
  const again = members.findLastIndex((member, index) => members.indexOf(member) < index);
  return members.filter((_, index) => index !== (again < 0 ? members.length - 1 : again));
}
