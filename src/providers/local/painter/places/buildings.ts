import type { Markup } from '../markup';
import { castle } from '../motifs/castle';
import { cottage, village } from '../motifs/cottage';
import { lighthouse, lighthouseBeam } from '../motifs/lighthouse';
import { rocket } from '../motifs/rocket';
import { roundTree } from '../motifs/trees';
import type { Ridge } from '../ridge';
import type { Stage } from '../stage';

/** What stands tall on the land: castle, lighthouse, houses, a rocket; where nothing else would catch the eye, a great tree. */
export function buildings(stage: Stage, ground: Ridge): Markup {
  const { unit, heroX, height, width } = stage;
  const foot = (x: number, down = 16) => ground.yAt(x) + down * unit;
  const towering = stage.shows('castle', 'lighthouse', 'rocket');
  const homesX = towering ? stage.otherX : heroX;
  const tall = 0.3 * height;
  const parts: Markup[] = [];
  if (stage.shows('castle')) parts.push(castle(stage, heroX, foot(heroX, 26), 0.28 * height));
  else if (stage.shows('lighthouse')) {
    parts.push(lighthouseBeam(stage, heroX, foot(heroX), tall, Math.max(width, height) * 0.8));
    parts.push(lighthouse(stage, heroX, foot(heroX), tall));
  } else if (stage.shows('rocket')) {
    parts.push(rocket(stage, { x: heroX, y: foot(heroX) - 84 * unit, scale: 1.4 * unit }, false));
  }
  if (stage.shows('houses')) parts.push(villageOn(stage, homesX, foot));
  else if (stage.shows('cottage')) parts.push(cottage(stage, [homesX, foot(homesX, 24)], 190 * unit, 0));
  const empty = parts.length === 0 && !stage.shows('person', 'fox', 'rabbit', 'bridge');
  if (stage.shows('tree') || (empty && stage.features.place === 'hills')) {
    const x = parts.length > 0 ? stage.otherX : heroX;
    parts.push(roundTree(stage, [x, foot(x, 20)], (parts.length > 0 ? 230 : 330) * unit));
  }
  return parts.join('');
}

/** Two rows of houses around x, all inside the picture. */
function villageOn(stage: Stage, aroundX: number, foot: (x: number, down: number) => number): Markup {
  const { unit, width } = stage;
  const half = 250 * unit;
  const centre = Math.min(Math.max(aroundX, half), width - half);
  const behind = [-150, -50, 50, 150].map((across, index) => {
    const x = centre + across * 1.2 * unit;
    return [x, foot(x, 6 + (index % 2) * 14), 82 * unit] as const;
  });
  const before = [-105, 5, 110].map((across) => {
    const x = centre + across * 1.2 * unit;
    return [x, foot(x, 58), 104 * unit] as const;
  });
  return village(stage, [...behind, ...before]);
}
