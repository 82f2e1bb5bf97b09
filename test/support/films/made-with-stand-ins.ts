import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { filmClient } from '../../../src/client/film-client';
import { filmIdOf } from '../../../src/client/film-id';
import { readManifest } from '../../../src/client/files/read-manifest';
import { MAKE_FILM } from '../../../src/contract/film';
import { QUEUES } from '../../../src/contract/queues';
import type { Manifest } from '../../../src/domain/film/manifest';
import type { Order } from '../../../src/domain/film/order/order';
import type { ArtifactStore } from '../../../src/store/artifact-store';
import type { Scene } from '../../../src/domain/film/script/script';
import type { During } from './film-workers';
import { standInActivities, type Meanwhile, type StandIns } from './stand-in-activities';

/** C has the longest text, then A, then B. */
export const THREE_SCENES: Scene[] = [
  { text: 'A is of middle length.', imagePrompt: 'A' },
  { text: 'B is short.', imagePrompt: 'B' },
  { text: 'C is the longest of the three texts.', imagePrompt: 'C' },
];

export interface MadeWithStandIns {
  id: string;
  standIns: StandIns;
  outcome: Manifest | Error;
}

/**
 * Makes a film of the scenes with stand-ins, doing `meanwhile` in each piece of work; `before` is what its run is given besides, and
 * `store` has its manifest afterwards.
 */
export async function madeWithStandIns(
  server: TestWorkflowEnvironment,
  during: During,
  order: Order,
  scenes: Scene[],
  meanwhile?: Meanwhile,
  { before, store }: { before?: object; store?: ArtifactStore } = {},
): Promise<MadeWithStandIns> {
  const standIns = standInActivities(scenes, meanwhile, store);
  const films = filmClient(server.client);
  return during(standIns.activities, async () => {
    const id = before ? await startWith(server, order, before) : (await films.start(order)).id;
    const made = films.result(id).then((result) => readManifest(standIns.store, result));
    return { id, standIns, outcome: await made.catch((error: Error) => error) };
  });
}

/** Begins a film whose run is given something besides its order, as an earlier run would; answers its id. */
export async function startWith(server: TestWorkflowEnvironment, order: Order, before: object): Promise<string> {
  const workflowId = filmIdOf(order);
  await server.client.workflow.start(MAKE_FILM, { workflowId, taskQueue: QUEUES.films, args: [order, before] });
  return workflowId;
}
