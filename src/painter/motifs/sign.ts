import { find } from '../features';
import { circle, d, stroke, type Markup, type Point } from '../markup';
import { nearLight, type Stage } from '../stage';
import { drawKept } from '../things/draw-kept';

/** What hangs over the door of each. */
const SIGNS: Record<string, string> = {
  bakery: 'pretzel',
  inn: 'beer-mug',
  tavern: 'beer-mug',
  pub: 'beer-mug',
  pharmacy: 'pill',
  cafe: 'hot-beverage',
  bookshop: 'books',
};

/** The sign of a bakery, an inn or a shop that the prompt names, hung from its iron at `at`. */
export function sign(stage: Stage, [x, y]: Point): Markup {
  const named = find(stage.features, 'sign');
  const drawing = named && SIGNS[named.word];
  if (!drawing) return '';
  const { unit, lit } = nearLight(stage, 0.7);
  const thing = { drawing, size: 0.4, stance: 'stands', world: undefined } as const;
  return [
    stroke(
      d`M${x - 60 * unit} ${y - 62 * unit}H${x + 40 * unit}M${x} ${y - 62 * unit}V${y - 40 * unit}`,
      lit('#2b2530'),
      6 * unit,
    ),
    circle(x, y, 54 * unit, lit('#3a2a24')),
    circle(x, y, 47 * unit, lit('#f6ead0')),
    drawKept(stage, thing, { at: [x, y + 32 * unit], height: 64 * unit, shadow: false }),
  ].join('');
}
