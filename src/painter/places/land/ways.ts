import { find } from '../../features';
import type { Markup } from '../../markup';
import { boat } from '../../motifs/afloat/boat';
import { fish } from '../../motifs/afloat/fish';
import { swan } from '../../motifs/afloat/swan';
import { bridge } from '../../motifs/ways/bridge';
import { BUILDING_KINDS } from '../../motifs/kinds';
import { car } from '../../motifs/ways/car';
import { cart } from '../../motifs/ways/cart';
import { river, riverAt } from '../../motifs/ways/river';
import { crossroad, road } from '../../motifs/ways/road';
import { train } from '../../motifs/ways/train';
import type { Stage } from '../../stage';

/** What runs through open land, behind whoever stands there: a river with its bridge, and the path to a house. */
export function waysThrough(stage: Stage): Markup {
  const flows = hasRiver(stage);
  return [
    flows ? river(stage) : '',
    // Under a bridge nothing would be seen of a boat: it comes from behind it.
    stage.shows('bridge') && stage.shows('boat') ? farBoat(stage) : '',
    stage.shows('bridge') ? bridge(stage) : '',
    !flows && !stage.shows('car', 'cart') && stage.shows('path', 'cottage', 'castle', 'church', 'tower')
      ? road(stage)
      : '',
    flows ? swimming(stage) : '',
  ].join('');
}

/** What rolls across the land, before what is built on it: a train on its rails, a cart, a car. */
export function waysAcross(stage: Stage): Markup {
  const { heroX, width, standY, unit, features } = stage;
  const builtOn = BUILDING_KINDS.some((kind) => stage.shows(kind));
  const x = builtOn ? width / 2 : heroX;
  const size = (builtOn ? 0.72 : 1) * unit;
  // Before houses the road runs nearer to us than their steps.
  const y = standY + (builtOn ? 42 : 4) * unit;
  const flip = heroX > width / 2;
  if (stage.shows('train')) return train(stage);
  const auto = find(features, 'car');
  if (auto) return crossroad(stage, y - 10 * unit) + car(stage, auto.word, [x, y], 120 * size, flip);
  return stage.shows('cart') ? crossroad(stage, y - 10 * unit) + cart(stage, [x, y], 140 * size, flip) : '';
}

/** Whether a river runs through the picture. */
export function hasRiver(stage: Stage): boolean {
  return stage.features.place === 'river' || stage.shows('river', 'bridge');
}

function farBoat(stage: Stage): Markup {
  const { unit, width, heroX } = stage;
  const { x, y } = riverAt(stage, 0.15);
  return boat(stage, { x, y, height: 92 * unit, flip: heroX < width / 2, mirrored: false });
}

/** Where along a river others of the same kind swim, and how large. */
const OTHERS = [
  [0.33, 60],
  [0.27, 48],
  [0.22, 40],
] as const;

/** What swims on a river: not below the line where captions begin. */
function swimming(stage: Stage): Markup {
  const { features, unit, width, heroX } = stage;
  const flip = heroX < width / 2;
  const { x, y } = riverAt(stage, 0.39);
  const bird = find(features, 'swan');
  const parts: Markup[] = [];
  if (stage.shows('boat') && !stage.shows('bridge'))
    parts.push(boat(stage, { x, y: riverAt(stage, 0.2).y, height: 120 * unit, flip, mirrored: true }));
  if (bird) parts.push(swan(stage, bird.word, x + 4 * unit, y + 6 * unit, 92 * unit, flip));
  const others = bird?.counted ? bird.count - 1 : bird?.many ? 1 : 0;
  for (const [index, [along, size]] of OTHERS.slice(0, others).entries()) {
    const at = riverAt(stage, along);
    parts.unshift(swan(stage, bird?.word ?? '', (index === 0 ? x : at.x) - 20 * unit, at.y, size * unit, flip));
  }
  if (stage.shows('fish')) parts.push(fish(stage, x, y + 8 * unit, 80 * unit, flip));
  return parts.join('');
}
