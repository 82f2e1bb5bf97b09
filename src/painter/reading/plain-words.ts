import { withoutComparisons } from '../vocabulary/comparisons';
import { withCostumes } from '../vocabulary/costumes';
import { withoutDenials } from '../vocabulary/denials';
import { withoutAddresses } from '../vocabulary/addresses';
import { withAnimalsNamed } from './animal-names';
import { withHoursNamed } from '../vocabulary/hour-phrases';
import { withoutIdioms } from '../vocabulary/idioms';

/** A text in small letters without figures of speech and without what something is only compared with, its hours in one word each. */
export function plainWords(text: string): string {
  const tokens =
    withCostumes(
      withoutDenials(withoutIdioms(withHoursNamed(withAnimalsNamed(withoutAddresses(text)).toLowerCase()))),
    ).match(/\p{L}+(?:[’'-]\p{L}+)*|\d+|[.,;:!?]/gu) ?? [];
  return withoutComparisons(tokens).kept.join(' ');
}
