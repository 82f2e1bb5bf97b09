import { formatOf } from '../../film/order/order-format';
import { waitsForAddedVoices } from '../added-voices';
import { longestFirst } from '../longest-first';
import { scriptOf, type Making } from '../making';
import { referencesFor, withoutSecondComers } from '../pinned';
import { partName, whoDoes, type SceneParts } from '../scene-parts';
import { isWanted } from '../steps/step-life';

/**
 * The pictures one after another, that of the longest text first, or as many at a time as the order has in flight; none that costs
 * something before a voice that may not be there was heard.
 */
export function pictures(making: Making, shown: SceneParts[]) {
  const scenes = shown.filter(({ card }) => !card);
  const { order } = making;
  if (waitsForAddedVoices(order, scenes)) return [];
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
      const prompt = parts.words.imagePrompt;
      const seed = fallback ? undefined : order.storySeed;
      return {
        activity: 'illustrateScene' as const,
        name: partName('picture', parts, scenes.length),
        input: {
          prompt,
          ...(style !== undefined && { style }),
          ...(seed !== undefined && { seed }),
          ...(!fallback && referencesFor(making, parts)),
          format: formatOf(order),
          illustrator,
        },
      };
    });
}
