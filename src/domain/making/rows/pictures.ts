import { formatOf } from '../../film/order/order-format';
import { waitsForAddedVoices } from '../parts/added-voices';
import { longestFirst } from '../parts/longest-first';
import { scriptOf, type Making } from '../making';
import { referencesFor, withoutSecondComers } from '../parts/pinned';
import { partName, whoDoes, type SceneParts } from '../parts/scene-parts';
import { isWanted } from '../steps/step-life';

/**
 * The pictures one after another, that of the longest text first, or as many at a time as the order has in flight; none that costs
 * something before a voice that may not be there was heard.
 */
export function pictures(making: Making, shown: SceneParts[]) {
  const seen = shown.filter(({ card }) => !card);
  return [...brought(making, seen), ...drawn(making, seen)];
}

/** The pictures that a person has brought, all at once: they cost nothing. */
function brought({ scenes }: Making, seen: SceneParts[]) {
  return seen.flatMap((parts) => {
    const { own: file } = parts.drawn;
    if (!file || !isWanted(parts.picture)) return [];
    const name = partName('picture', parts, scenes.length);
    return [{ activity: 'importMedia' as const, name, input: { file, use: 'picture' as const } }];
  });
}

function drawn(making: Making, seen: SceneParts[]) {
  const scenes = seen.filter(({ drawn }) => !drawn.own);
  const { order } = making;
  if (waitsForAddedVoices(order, seen)) return [];
  const inFlight = scenes.filter(({ picture }) => picture?.is === 'asked').length;
  const free = (order.imagesInFlight ?? 1) - inFlight;
  if (free <= 0) return [];
  const style = order.style ?? scriptOf(making)?.style;
  const wanted = longestFirst(scenes.filter(({ picture }) => isWanted(picture)));
  return withoutSecondComers(making, scenes, wanted)
    .slice(0, free)
    .map((parts) => {
      const fallback = whoDoes(parts.picture) === 'fallback' ? order.fallbacks?.illustrator : undefined;
      const illustrator = fallback ?? order.illustrator;
      const { imagePrompt: prompt, take } = parts.drawn;
      const seed = fallback ? undefined : order.storySeed;
      return {
        activity: 'illustrateScene' as const,
        name: partName('picture', parts, making.scenes.length),
        input: {
          prompt,
          ...(style !== undefined && { style }),
          ...(seed !== undefined && { seed }),
          ...(!fallback && referencesFor(making, parts)),
          format: formatOf(order),
          illustrator,
          ...(take !== undefined && { take }),
        },
      };
    });
}
