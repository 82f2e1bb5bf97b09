import { readingSpeedWarning } from '../../captions/subtitles/reading-speed';
import type { Manifest } from '../manifest';
import { nothingDrawnWarning } from './nothing-drawn';
import { otherSizesWarning } from './other-size';

/** What a person should know of a finished film: what went wrong and was mended, and what came otherwise than it was asked for. */
export function filmWarnings({ steps, scenes, film }: Pick<Manifest, 'steps' | 'scenes' | 'film'>): string[] {
  const otherwise = [
    otherSizesWarning(scenes.map(({ illustration }) => illustration)),
    nothingDrawnWarning(scenes.map(({ illustration }) => illustration)),
    readingSpeedWarning(film.readingSpeed),
  ];
  return [...(steps.warnings ?? []), ...otherwise.filter((warning) => warning !== undefined)];
}
