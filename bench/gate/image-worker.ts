import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { createIllustrateScene } from '../../src/activities/illustrate-scene';
import type { LimitKeeper } from '../../src/activities/picture/limit-keeper';
import { gateClient } from '../../src/client/gate-client';
import { QUEUES } from '../../src/contract/queues';
import { createTogetherIllustrator } from '../../src/providers/together/illustrator';
import type { TogetherOptions } from '../../src/providers/together/options';
import type { Illustrator } from '../../src/providers/illustrator';
import { openStore } from '../../src/store/open-store';
import { openNative } from '../../src/temporal/open-native';
import { serverAt } from '../../src/temporal/server';
import { beChild } from '../processes/child';
import { inProcessLimiter, noLimiter } from './other-limiters';

/** Who keeps the limit: the image gate, nobody, or each worker for itself. */
export type Limiter = 'gate' | 'none' | 'in-process';

export interface ImageWorkerSettings {
  address: string;
  storeDirectory: string;
  together: TogetherOptions;
  limiter: Limiter;
  slots: number;
  /** Temporal's own `maxTaskQueueActivitiesPerSecond`. */
  queueRate?: number;
}

/** What the vendor tells of rates and times is in its own seconds, which are shorter than ours; for how many it has room is not. */
function inScaledTime(illustrator: Illustrator): Illustrator {
  return {
    ...illustrator,
    async illustrate(...request) {
      const { limitPerMinute: _limit, restMs: _rest, ...picture } = await illustrator.illustrate(...request);
      return picture;
    },
  };
}

/** An image worker as `src/worker.ts` makes it, but for the limiter that a run may put in place of the gate. */
beChild(async (settings, ready) => {
  const { address, storeDirectory, together, limiter, slots, queueRate } = settings as ImageWorkerSettings;
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const { temporal, workerOptions } = await openNative(serverAt(address), process.env);
  const others: Record<Exclude<Limiter, 'gate'>, LimitKeeper> = {
    none: noLimiter(),
    'in-process': inProcessLimiter(together.policy),
  };
  const gateOf = (account: string) => (limiter === 'gate' ? gateClient(temporal, account) : others[limiter]);
  const store = openStore(storeDirectory);
  const worker = await Worker.create({
    ...workerOptions,
    taskQueue: QUEUES.images,
    activities: {
      illustrateScene: createIllustrateScene(store, [inScaledTime(createTogetherIllustrator(together))], gateOf),
    },
    maxConcurrentActivityTaskExecutions: slots,
    maxHeartbeatThrottleInterval: '1 second',
    ...(queueRate !== undefined && { maxTaskQueueActivitiesPerSecond: queueRate }),
  });
  const running = worker.run();
  if (limiter === 'gate') await gateClient(temporal, together.account).adopt(together.policy);
  ready();
  await running;
});
