import { isVessel } from '../../features';
import type { Markup } from '../../markup';
import { BUILDING_KINDS } from '../../motifs/kinds';
import type { Place } from '../../place';
import type { Stage } from '../../stage';
import { asphalt } from '../../motifs/ways/asphalt';
import { isOnRoads } from '../../things/homes';
import { group, sizeFor, type Ground } from './group';
import { livingCast } from './living-cast';
import { objectCast } from './object-cast';

const MOST_ALONE = 8;
const MOST_BESIDE_BUILDINGS = 5;

/** Where the ground is paved anyway. */
const PAVED = new Set<Place>(['street', 'old town', 'stadium']);
/** Where no single building is painted. */
const TOWNS = new Set<Place>(['street', 'city', 'old town']);

/** Who and what stands on open land; where nothing is built they are the picture's main thing, and large. */
export function figures(stage: Stage, ground: Ground): Markup {
  const { unit, heroX, otherX, standY, width, height } = stage;
  const inTown = TOWNS.has(stage.features.place);
  const buildings = inTown ? 0 : BUILDING_KINDS.filter((kind) => stage.shows(kind)).length;
  const ways = inTown ? stage.shows('cart', 'car') : stage.shows('bridge', 'train', 'cart', 'car');
  const alone = buildings === 0 && !ways && !stage.shows('market', 'fountain');
  const living = livingCast(stage);
  const objects = objectCast(stage);
  // Beside a building there are fewer things, but all who live.
  const most = alone ? MOST_ALONE : Math.max(MOST_BESIDE_BUILDINGS, Math.min(living.length, MOST_ALONE));
  const members = [...living, ...objects].slice(0, most);
  if (members.length === 0) return '';
  const inwards = otherX < width / 2 ? 1 : -1;
  const centreX = alone
    ? heroX
    : buildings > 1
      ? width / 2
      : otherX - (stage.shows('houses') ? inwards * 0.08 * width : 0);
  const standing = (x: number) => Math.min(Math.max(ground.yAt(x) + 30 * unit, standY - 24 * unit), standY + 14 * unit);
  const drives = stage.features.things.some(({ kept }) => kept && isOnRoads(kept)) && !PAVED.has(stage.features.place);
  // On a road all stand at one height, before what stands on the land.
  const roadY = standY + 14 * unit;
  const yAt = drives ? () => roadY : standing;
  const road = drives ? asphalt(stage, roadY) : '';
  // Before a train that fills the picture they stand nearer to us than its rails.
  if (stage.shows('train') && !inTown)
    return group(stage, members, width / 2, living.length > 0 ? 200 * unit : sizeFor(members, 0.19 * height), {
      yAt: () => standY + 46 * unit,
    });
  if (!alone) return road + group(stage, members, centreX, 145 * unit, { yAt });
  // A mouse by itself is the hero of its picture too, and so is a thing that nobody holds; a giraffe still is whole.
  const tall = Math.min(
    Math.max((inTown ? 260 : 330) * unit, sizeFor(members, 0.19 * height)),
    // What is said in great letters stands above their heads.
    sizeFor(members, (stage.features.said.length > 0 && width > height ? 0.27 : 0.36) * height),
  );
  // A boat at sea is not hidden by those on the shore.
  const vessel = stage.features.place === 'sea' && stage.features.things.some(isVessel);
  const left = heroX < width / 2;
  const beside = vessel ? ([left ? 0 : width * 0.42, left ? width * 0.58 : width] as const) : undefined;
  // What fills half of the picture stands in its middle: at the side the camera would leave some of it out.
  const broad = members.length > 3 || members.reduce((sum, member) => sum + member.width, 0) * tall > 0.45 * width;
  return road + group(stage, members, broad && !vessel ? width / 2 : centreX, tall, { yAt }, beside);
}
