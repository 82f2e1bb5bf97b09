import { setTimeout as pause } from 'node:timers/promises';
import { Context } from '@temporalio/activity';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { createIllustrateScene } from '../../src/activities/illustrate-scene';
import { gateClient } from '../../src/client/gate-client';
import { OFFLINE_QUEUES, QUEUES } from '../../src/contract/queues';
import type { Illustrator } from '../../src/providers/illustrator';
import { openStore } from '../../src/store/open-store';
import { openNative } from '../../src/temporal/open-native';
import { serverAt } from '../../src/temporal/server';
import { runTogether } from '../../src/worker/run-together';
import { beChild } from '../processes/child';
import { standIns } from '../films/stand-ins';
import { collectWhenAsked } from './held-memory';

export interface StepWorkerSettings {
  address: string;
  bundlePath: string;
  storeDirectory: string;
  /** How long each kind of step takes, in milliseconds; 0 for one that answers at once. */
  stepMs: { voice: number; picture: number; clip: number };
  /** How often at most a heartbeat goes to the server. */
  heartbeatMs: number;
}

/** Illustrations are asked for through a gate; its limit is so wide that nothing waits. */
const ACCOUNT = {
  name: 'overhead',
  policy: { limit: 1_000, windowMs: 10_000, leaseMs: 3_000, transitMs: 1_000, blockMs: 60_000, pace: 'burst' as const },
};
const BEAT_EVERY_MS = 500;

/** A worker of all queues whose steps make next to nothing, in the time that is said. */
beChild(async (sent, ready) => {
  const { address, bundlePath, storeDirectory, stepMs, heartbeatMs } = sent as StepWorkerSettings;
  collectWhenAsked();
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const { temporal, workerOptions, close } = await openNative(serverAt(address), process.env);
  const gateOf = (account: string) => gateClient(temporal, account);
  const { writeScript: _none, narrateScene, illustrateScene: _none2, ...renders } = standIns();
  const illustrateScene = createIllustrateScene(openStore(storeDirectory), [illustrator(stepMs.picture)], gateOf);
  const create = (taskQueue: string, options: object) =>
    Worker.create({ ...workerOptions, taskQueue, maxHeartbeatThrottleInterval: heartbeatMs, ...options });
  try {
    const workers = [
      create(QUEUES.films, { workflowBundle: { codePath: bundlePath } }),
      create(OFFLINE_QUEUES.narration, {
        activities: { narrateScene: taking(stepMs.voice, narrateScene) },
        maxConcurrentActivityTaskExecutions: 2,
      }),
      create(OFFLINE_QUEUES.images, { activities: { illustrateScene }, maxConcurrentActivityTaskExecutions: 1 }),
      create(QUEUES.render, {
        activities: { ...renders, renderClip: taking(stepMs.clip, renders.renderClip) },
        maxConcurrentActivityTaskExecutions: 2,
      }),
    ];
    await runTogether(workers, {
      onReady() {
        void gateOf(ACCOUNT.name)
          .adopt(ACCOUNT.policy)
          .then(() => ready({ pid: process.pid }));
      },
    });
  } finally {
    await close();
  }
});

/** The step in so much time, with heartbeats as real ones have them. */
function taking<Input, Made>(ms: number, make: (input: Input) => Promise<Made>): (input: Input) => Promise<Made> {
  if (ms === 0) return make;
  return async (input) => {
    const context = Context.current();
    const beats = setInterval(() => context.heartbeat({}), BEAT_EVERY_MS);
    await pause(ms).finally(() => clearInterval(beats));
    return make(input);
  };
}

function illustrator(pictureMs: number): Illustrator {
  return {
    provider: 'local',
    model: 'painter',
    version: '1',
    account: ACCOUNT,
    probe: async () => 'It is there.',
    async illustrate({ prompt, width, height }, _signal, mayLeave = () => undefined) {
      mayLeave();
      await pause(pictureMs);
      return { bytes: Buffer.from(prompt), mediaType: 'image/png', width, height };
    },
  };
}
