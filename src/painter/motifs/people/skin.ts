import { mix, type Colour } from '../../colour';
import type { Stage } from '../../stage';

/** Skin keeps some of its own warmth in any light: faces must be found first. */
export function skin(lit: Stage['lit'], colour: Colour): Colour {
  return mix(lit(colour), colour, 0.3);
}
