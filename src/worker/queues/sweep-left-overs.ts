import { sweepWork } from '../../media/ffmpeg/sweep-work';
import type { ServedQueue } from './served-queues';
import type { Workplace } from '../workplace';

/** Removes what workers that died left behind, where these queues' activities work. */
export async function sweepLeftOvers(served: readonly ServedQueue[], { store, workRoot }: Workplace): Promise<void> {
  if (served.some(({ needsFfmpeg }) => needsFfmpeg)) await sweepWork(workRoot);
  if (served.some(({ activities }) => activities)) await store.care.sweepParts();
}
