import { bear } from './creatures/wild/bear';
import { camel } from './creatures/wild/camel';
import { bigCat, cat } from './creatures/tame/cat';
import { cow } from './creatures/tame/cow';
import { deer } from './creatures/wild/deer';
import { dog } from './creatures/tame/dog';
import { elephant } from './creatures/wild/elephant';
import { fox } from './creatures/wild/fox';
import { frog } from './creatures/wild/frog';
import { horse } from './creatures/tame/horse';
import { mouse } from './creatures/wild/mouse';
import { owl } from './creatures/wild/owl';
import { rabbit } from './creatures/wild/rabbit';
import { robot } from './creatures/made/robot';
import { sheep } from './creatures/tame/sheep';
import { snowman } from './creatures/made/snowman';
import { songbird } from './creatures/wild/songbird';
import type { CREATURE_KINDS, OBJECT_KINDS } from './kinds';
import type { Motif } from './motif';
import { basket } from './objects/household/basket';
import { bell } from './objects/household/bell';
import { book } from './objects/household/book';
import { campfire } from './objects/adventure/campfire';
import { candle } from './objects/household/candle';
import { chest } from './objects/adventure/chest';
import { clock } from './objects/household/clock';
import { crown } from './objects/adventure/crown';
import { cup } from './objects/household/cup';
import { key } from './objects/household/key';
import { letter } from './objects/household/letter';
import { mushroom } from './objects/adventure/mushroom';
import { sword } from './objects/adventure/sword';
import { telescope } from './objects/adventure/telescope';
import { vase } from './objects/household/vase';
import { violin } from './objects/adventure/violin';

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
export const OBJECTS: Record<Exclude<(typeof OBJECT_KINDS)[number], 'kept'>, Motif> = {
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
