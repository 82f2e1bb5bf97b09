import { farCoast } from '../../layers/far-land';
import { calmWater, glitter } from '../../layers/water';
import type { Markup } from '../../markup';
import { BUILDING_KINDS } from '../../motifs/kinds';
import type { Stage } from '../../stage';
import { afloat } from './afloat';
import { harbour } from './harbour';
import { builtHeadland } from './headland-built';
import { isAfloat, isPeopled, keptAfloat } from './kept-afloat';
import { shore } from './shore';
import { stormySea, stormyWater } from './stormy-sea';

/** The sea: high waves in a storm, still water otherwise; with a headland, a harbour or a shore where the prompt needs land. */
export function sea(stage: Stage): Markup {
  const stormy = stage.features.weather === 'storm';
  const peopled = isPeopled(stage);
  const built =
    stage.shows('cliff') || BUILDING_KINDS.some((kind) => kind !== 'houses' && kind !== 'rocket' && stage.shows(kind));
  if (stage.shows('harbour', 'houses')) return harbour(stage);
  const onlyLighthouse =
    !BUILDING_KINDS.some((kind) => kind !== 'lighthouse' && stage.shows(kind)) && !stage.shows('cliff');
  if (stormy && !peopled && onlyLighthouse) return stormySea(stage) + keptAfloat(stage, false);
  const water = stormy
    ? stormyWater(stage)
    : farCoast(stage) +
      calmWater(stage) +
      glitter(stage, stage.height * 0.86) +
      afloat(stage, built || peopled || stage.features.things.some(({ kept }) => isAfloat(stage, kept)));
  return water + keptAfloat(stage, built || peopled) + (built ? builtHeadland(stage) : shore(stage));
}
