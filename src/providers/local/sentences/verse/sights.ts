import { namedFeatures, type Feature } from '../features';
import { plainlyThere } from './plainly-there';

/** What stands under the sky, and belongs to a landscape. */
const OUTSIDE = new Set(
  (
    'boat ship sailboat rowboat yacht canoe ferry train locomotive carriage cart balloon kite house cottage cabin hut barn ' +
    'mill windmill tower church chapel cathedral tent fountain tree oak pine fir birch willow bush hedge flower blossom tulip ' +
    'daisy sunflower lily poppy mushroom grass wheat corn reed path road trail lane wave star moon sun comet meteor rainbow ' +
    'iceberg snowman lamppost bonfire campfire skyscraper'
  ).split(' '),
);
/** What a poem's room has in it. */
const INSIDE = new Set(
  'room kitchen attic cellar stair staircase stairs fireplace hearth lamp lantern candle clock book letter table bed piano violin'.split(
    ' ',
  ),
);
/** The room of a poem's lines: the landscape around it comes back after them. */
export const ROOM: Feature = { word: 'room', name: 'room', kind: 'place' };
/** Animals that are in a room as often as outside. */
const TAME = new Set(['cat', 'kitten', 'dog', 'puppy', 'mouse', 'spider', 'moth', 'fly']);
const WINDOW = /\b(?:window|hall|door|wall)s?\b/;
const NIGHT: Feature = { word: 'night', name: 'night', kind: 'time' };

/**
 * What a picture for a poem's lines shows: the landscape or the room, what belongs there, the hour, the weather, and who is plainly
 * there. A thing that only stands for a feeling stays out.
 */
export function sightsOf(lines: string): Feature[] {
  const text = plainlyThere(lines);
  const named = namedFeatures(text);
  const isThere = ({ name }: Feature) =>
    new RegExp(`\\b(?:an?|the|two|three|some|old|young) (?:\\p{L}+ )?${name}\\b`, 'u').test(text);
  const open = named.filter((feature) => {
    const { kind, word } = feature;
    if (kind === 'person') return isThere(feature);
    return kind === 'object' ? OUTSIDE.has(word) : true;
  });
  const furniture = named.filter(({ kind, word }) => kind === 'object' && INSIDE.has(word));
  const outdoors = open.some(
    ({ kind, word }) => kind === 'place' || OUTSIDE.has(word) || (kind === 'creature' && !TAME.has(word)),
  );
  const indoors = !outdoors && (furniture.length > 0 || WINDOW.test(text));
  const seen = indoors ? [ROOM, ...furniture.filter(({ word }) => word !== 'room'), ...open] : open;
  const dark = seen.some(({ word }) => word === 'moon' || word === 'star') && !seen.some(({ kind }) => kind === 'time');
  return dark ? [...seen, NIGHT] : seen;
}
