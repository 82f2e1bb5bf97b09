import { textSeed } from '../../film/script/text-seed';
import { timelineOf } from '../../film/timeline';
import { formatOf } from '../../film/order/order-format';
import { BED } from '../../progress/step-name';
import { allVoices } from '../parts/all-voices';
import type { Making } from '../making';
import type { SceneParts } from '../parts/scene-parts';
import { isWanted } from '../steps/step-life';

/** The music, if any is to be composed, once all voices are there: then it is known how long the film is. */
export function bed(making: Making, scenes: SceneParts[]) {
  const { order, mixesSound, steps } = making;
  const { music } = order;
  const narrations = allVoices(scenes);
  if (!mixesSound || !music || 'file' in music || !narrations || !isWanted(steps[BED.id])) return [];
  const { samples } = timelineOf(narrations, formatOf(order).fps);
  const input = { music, seed: textSeed(order.story.text), samples };
  return [{ activity: 'composeBed' as const, name: BED, input }];
}
