import type { Bed } from '../../film/sound/sound';
import { formatOf } from '../../film/order/order-format';
import { BED, SOUND } from '../../progress/step-name';
import { allVoices } from '../parts/all-voices';
import type { Making } from '../making';
import type { SceneParts } from '../parts/scene-parts';
import { isWanted } from '../steps/step-life';

/** The sound of the whole film, once all voices are there and the music, while pictures are still drawn. */
export function sound(making: Making, scenes: SceneParts[]) {
  const { order, mixesSound, steps } = making;
  const narrations = allVoices(scenes);
  if (!mixesSound || !narrations || !isWanted(steps[SOUND.id])) return [];
  const bed = steps[BED.id];
  if (order.music && bed?.is !== 'made') return [];
  const input = { narrations, ...(order.music && { bed: bed?.made as Bed }), format: formatOf(order) };
  return [{ activity: 'mixSound' as const, name: SOUND, input }];
}
