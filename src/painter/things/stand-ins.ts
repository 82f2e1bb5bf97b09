import type { Kind } from '../motifs/kinds';
import type { Place } from '../place';
import { kept, type KeptThing } from './kept-thing';

/** Drawings of the set for what only some places draw themselves: a train in an office, a car in a laboratory. */
export const STAND_INS = kept(
  undefined,
  `
locomotive 110: train
automobile 100: car
sailboat 90: boat
ship 100: ship
airplane 90: airplane
balloon 60: balloon
kite 50: kite
fish 46: fish
swan 56: swan
dolphin 80: dolphin
spouting-whale 110: whale
dragon 100: dragon
rocket 110: rocket
deciduous-tree 130: tree
castle 150: castle
church 150: church
tent 90: tent
bed 80: bed
ringed-planet 60: planet
butterfly 40: butterflies
bird 34: birds
house 140: cottage
table-lamp 44: lamp
`,
);

const BY_KIND = new Map<string, KeptThing>(STAND_INS.flatMap(([thing, words]) => words.map((word) => [word, thing])));
const HIGH = ['airplane', 'balloon', 'kite', 'dragon', 'planet', 'butterflies', 'birds'];
const AFLOAT = ['boat', 'ship', 'fish', 'swan', 'dolphin', 'whale'];

/** What each of these places draws itself; all other places draw everything, or have no use for it. */
const DRAWN: Partial<Record<Place, readonly string[]>> = {
  street: ['car', 'church', 'cottage', 'tree', 'castle', ...HIGH],
  'old town': ['church', 'cottage', 'tree', 'castle', ...HIGH],
  city: ['cottage', 'tree', 'castle', 'church', ...AFLOAT, ...HIGH],
  stadium: ['cottage', 'castle', ...HIGH],
  ice: ['tree', 'cottage', ...HIGH],
  underwater: ['boat', 'cottage', 'castle', 'tree'],
  room: ['bed', 'cottage', 'castle', 'tree', 'birds', 'butterflies'],
  studio: ['castle', 'cottage'],
  stage: ['castle', 'cottage'],
  laboratory: ['castle', 'cottage', 'church', 'tree'],
  hospital: ['bed', 'castle', 'cottage', 'church', 'tree'],
  kitchen: ['castle', 'cottage', 'church', 'tree'],
  carriage: ['castle', 'cottage', 'church', 'tree'],
  office: ['castle', 'cottage', 'church', 'tree'],
  exchange: ['castle', 'cottage', 'church', 'tree'],
};

/** The drawing that stands for a kind of thing in a place that does not draw it; undefined where none is needed. */
export function standIn(kind: Kind, place: Place): KeptThing | undefined {
  const drawn = DRAWN[place];
  return drawn && kind !== 'lamp' && !drawn.includes(kind) ? standInFor(kind) : undefined;
}

/** The drawing of the set that shows what that kind does; undefined where there is none. */
export function standInFor(kind: Kind): KeptThing | undefined {
  return BY_KIND.get(kind);
}
