import type { Markup } from '../../markup';
import { castle } from '../../motifs/buildings/castle';
import { church } from '../../motifs/buildings/church';
import { cottage, village } from '../../motifs/buildings/cottage';
import { lighthouse, lighthouseBeam } from '../../motifs/buildings/lighthouse';
import { rocket } from '../../motifs/buildings/rocket';
import { temple } from '../../motifs/buildings/temple';
import { tent } from '../../motifs/buildings/tent';
import { tower } from '../../motifs/buildings/tower';
import { windmill } from '../../motifs/buildings/windmill';
import { BUILDING_KINDS, CREATURE_KINDS, OBJECT_KINDS } from '../../motifs/kinds';
import { roundTree } from '../../motifs/trees';
import type { Ridge } from '../../ridge';
import type { Stage } from '../../stage';

type Building = (typeof BUILDING_KINDS)[number];
type Foot = (x: number, down?: number) => number;

/** What stands tall on the land, at most two; where nothing else would catch the eye, a great tree. */
export function buildings(stage: Stage, ground: Ridge): Markup {
  const { unit, heroX, otherX } = stage;
  const foot: Foot = (x, down = 16) => ground.yAt(x) + down * unit;
  const named = stage.features.things.flatMap(({ kind }) => BUILDING_KINDS.find((each) => each === kind) ?? []);
  // What is tall stands in the hero's place, houses beside it.
  const ordered = [...named].sort((one, other) => Number(isHome(one)) - Number(isHome(other))).slice(0, 2);
  const parts = ordered.map((kind, index) =>
    DRAW[kind](stage, index === 0 ? heroX : otherX, foot, index === 0 ? 1 : 0.72),
  );
  const empty =
    parts.length === 0 && !stage.shows(...CREATURE_KINDS, ...OBJECT_KINDS, 'bridge', 'train', 'cart', 'car', 'flowers');
  if (stage.shows('tree') || (empty && ['hills', 'river', 'garden'].includes(stage.features.place))) {
    const x = empty ? heroX : otherX;
    parts.unshift(roundTree(stage, [x, foot(x, 20)], (empty ? 330 : 250) * unit));
  }
  return parts.join('');
}

function isHome(kind: Building): boolean {
  return kind === 'houses' || kind === 'cottage' || kind === 'tent';
}

const DRAW: Record<Building, (stage: Stage, x: number, foot: Foot, size: number) => Markup> = {
  castle: (stage, x, foot, size) => castle(stage, x, foot(x, 26), 0.28 * stage.height * size),
  lighthouse: (stage, x, foot, size) =>
    lighthouseBeam(stage, x, foot(x), 0.3 * stage.height * size, Math.max(stage.width, stage.height) * 0.8) +
    lighthouse(stage, x, foot(x), 0.3 * stage.height * size),
  rocket: (stage, x, foot, size) => {
    const scale = 1.4 * stage.unit * size;
    return rocket(stage, { x, y: foot(x) - 60 * scale, scale }, false);
  },
  church: (stage, x, foot, size) => church(stage, x, foot(x, 24), 0.25 * stage.height * size),
  windmill: (stage, x, foot, size) => windmill(stage, x, foot(x, 24), 0.29 * stage.height * size),
  tower: (stage, x, foot, size) => tower(stage, x, foot(x, 24), 0.3 * stage.height * size),
  temple: (stage, x, foot, size) => temple(stage, x, foot(x, 26), 0.19 * stage.height * size, isRuin(stage)),
  tent: (stage, x, foot, size) => tent(stage, x, foot(x, 34), 170 * stage.unit * size),
  houses: (stage, x, foot) => villageOn(stage, x, foot),
  cottage: (stage, x, foot, size) => cottage(stage, [x, foot(x, 24)], 200 * stage.unit * size, 0),
};

function isRuin({ features }: Stage): boolean {
  return features.things.some(({ word }) => word === 'ruin');
}

/** Two rows of houses around x, all inside the picture. */
function villageOn(stage: Stage, aroundX: number, foot: Foot): Markup {
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
