import type { Manifest } from './manifest';
import { otherSizesWarning } from './other-size';

/** What a person should know of a finished film: what went wrong and was mended, and what came otherwise than it was asked for. */
export function filmWarnings({ steps, scenes }: Pick<Manifest, 'steps' | 'scenes'>): string[] {
  const otherSizes = otherSizesWarning(scenes.map(({ illustration }) => illustration));
  return [...(steps.warnings ?? []), ...(otherSizes === undefined ? [] : [otherSizes])];
}
