import { bear } from './creatures/bear';
import { camel } from './creatures/camel';
import { bigCat, cat } from './creatures/cat';
import { cow } from './creatures/cow';
import { deer } from './creatures/deer';
import { dog } from './creatures/dog';
import { elephant } from './creatures/elephant';
import { fox } from './creatures/fox';
import { frog } from './creatures/frog';
import { horse } from './creatures/horse';
import { mouse } from './creatures/mouse';
import { owl } from './creatures/owl';
import { rabbit } from './creatures/rabbit';
import { robot } from './creatures/robot';
import { sheep } from './creatures/sheep';
import { snowman } from './creatures/snowman';
import { songbird } from './creatures/songbird';
import type { CREATURE_KINDS, OBJECT_KINDS } from './kinds';
import type { Motif } from './motif';
import { basket } from './objects/basket';
import { bell } from './objects/bell';
import { book } from './objects/book';
import { campfire } from './objects/campfire';
import { candle } from './objects/candle';
import { chest } from './objects/chest';
import { clock } from './objects/clock';
import { crown } from './objects/crown';
import { cup } from './objects/cup';
import { key } from './objects/key';
import { letter } from './objects/letter';
import { mushroom } from './objects/mushroom';
import { sword } from './objects/sword';
import { telescope } from './objects/telescope';
import { vase } from './objects/vase';
import { violin } from './objects/violin';

type Animal = Exclude<(typeof CREATURE_KINDS)[number], 'person'>;

const ANIMALS: Record<Animal, Motif> = {
  robot,
  snowman,
  fox,
  dog,
  cat,
  horse,
  cow,
  bear,
  deer,
  rabbit,
  sheep,
  mouse,
  elephant,
  camel,
  owl,
  songbird,
  frog,
};

/** What each object looks like. */
export const OBJECTS: Record<(typeof OBJECT_KINDS)[number], Motif> = {
  campfire,
  book,
  letter,
  chest,
  crown,
  key,
  sword,
  clock,
  bell,
  candle,
  cup,
  basket,
  violin,
  telescope,
  mushroom,
  vase,
};

/** What an animal, a robot or a snowman looks like; `word` tells the lion from the cat. */
export function animalMotif(kind: Animal, word: string): Motif {
  return kind === 'cat' && (word === 'lion' || word === 'tiger') ? bigCat : ANIMALS[kind];
}
