import type { Settings } from '../../../config/settings';
import type { Order } from '../../../domain/film/order/order';
import { MOST_WRITTEN_SCENES } from '../../../domain/bounds';
import { FORMATS } from '../../../domain/format';
import { offerFor } from '../../../providers/offers';
import { InputError } from '../../input-error';

/**
 * An order with the number of scenes that a person asked for, else with one that suits its pictures, if any does. Refuses more
 * scenes than its scriptwriter, or the fallback of that, can be asked for, or finds words for.
 */
export function withSceneCount(order: Order, asked: number | undefined, settings: Settings): Order {
  const sceneCount = asked ?? countOfFreePictures(order, settings);
  const counted = sceneCount === undefined ? order : { ...order, sceneCount };
  const { scriptwriter, fallbacks } = order;
  for (const writer of [scriptwriter, ...(fallbacks?.scriptwriter ? [fallbacks.scriptwriter] : [])]) {
    const offer = offerFor(settings.offers, 'scriptwriter', writer);
    const most = offer?.mostAskedScenes ?? MOST_WRITTEN_SCENES;
    if (asked !== undefined && asked > most) {
      throw new InputError(
        `The scriptwriter ${writer.provider} can be asked for ${most} scenes at most, but --scenes is ${asked}. Ask for fewer, or ` +
          'divide the story yourself: a script in .json may have more.',
      );
    }
    const problem = offer?.problemWith?.(counted);
    const whose = writer === scriptwriter ? '' : `for the fallback ${writer.provider}: `;
    if (problem) throw new InputError(`"${order.story.title}": ${whose}${problem}`);
  }
  return counted;
}

/** A picture that costs neither money nor a turn need not stay for half a minute. */
function countOfFreePictures(order: Order, { offers }: Settings): number | undefined {
  const { script, format, illustrator, scriptwriter, fallbacks } = order;
  const areFree = [illustrator, ...(fallbacks?.illustrator ? [fallbacks.illustrator] : [])].every((choice) => {
    const offer = offerFor(offers, 'illustrator', choice);
    return offer?.priceMicroUsd?.(FORMATS[format]) === 0 && !offer.account;
  });
  if (script || !areFree) return undefined;
  return offerFor(offers, 'scriptwriter', scriptwriter)?.scenesOfFreePictures?.(order);
}
