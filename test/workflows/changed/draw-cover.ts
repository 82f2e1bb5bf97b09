import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../../../src/contract/activities';
import { QUEUES } from '../../../src/contract/queues';
import { FORMATS } from '../../../src/domain/format';
import type { Order } from '../../../src/domain/film/order/order';

/** The step that the changed workflows have more than those of today: a picture for the film's cover. */
export async function drawCover({ story, illustrator }: Order): Promise<void> {
  const { illustrateScene } = proxyActivities<Activities>({
    taskQueue: QUEUES.images,
    startToCloseTimeout: '1 minute',
    activityId: 'cover',
  });
  await illustrateScene({ prompt: `cover of ${story.title}`, format: FORMATS.square, illustrator });
}
