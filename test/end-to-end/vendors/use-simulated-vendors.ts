import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { filmClient } from '../../../src/client/film-client';
import type { Activities } from '../../../src/contract/activities';
import type { Manifest } from '../../../src/domain/film/manifest';
import type { Order } from '../../../src/domain/film/order/order';
import type { GatePolicy } from '../../../src/domain/gate/gate-policy';
import { findFfmpeg } from '../../../src/media/ffmpeg/probe';
import { startSimulator, type Simulator } from '../../../src/simulator/simulator';
import { decode } from '../../media/decoded';
import { allTexts, textsOfDirectory } from '../../support/hostile/all-texts';
import { keepFilmWorkers, type KeptWorkers } from '../../support/films/stand-ins/kept-workers';
import { storedManifest } from '../../support/films/stored-manifest';
import { joinTemporalServer } from '../../support/temporal/temporal-server';
import { bundleWorkflows } from '../../support/temporal/workflow-bundle';

/** So much shorter than the vendors' are the simulator's times. */
export const SCALE = 1 / 100;

/** An account's limit at that scale; lease and transit are as real as this machine's jitter. */
export const POLICY: GatePolicy = {
  limit: 6,
  windowMs: 600,
  leaseMs: 300,
  transitMs: 100,
  blockMs: 500,
  pace: 'even',
};

/** A film that was made, or why it was not. */
export interface Made {
  id: string;
  outcome: Manifest | Error;
}

/** Films of the simulator's vendors, on a server and with workers that serve all tests of a file; the store is in the directory's `store`. */
export interface SimulatedVendors {
  readonly server: TestWorkflowEnvironment;
  readonly simulator: Simulator;
  readonly directory: string;
  make(order: Order, activities: Activities): Promise<Made>;
  /** All that anybody could read of a film afterwards. */
  tracesOf(made: Made): Promise<string>;
  /** How many pictures a film's video file shows, each decoded. */
  framesOf(path: string): Promise<number>;
}

/** Brings them to all tests of a file. */
export function useSimulatedVendors(): SimulatedVendors {
  let server: TestWorkflowEnvironment;
  let workers: KeptWorkers;
  let simulator: Simulator;
  let directory: string;
  const logged: unknown[] = [];

  beforeAll(async () => {
    server = await joinTemporalServer(new DefaultLogger('TRACE', (entry) => logged.push(entry)));
    workers = await keepFilmWorkers(server, await bundleWorkflows());
    simulator = await startSimulator({ scale: SCALE });
    directory = await mkdtemp(join(tmpdir(), 'storyreel-vendors-'));
  });
  afterAll(async () => {
    await workers?.stop();
    await Promise.all([server?.teardown(), simulator?.close()]);
    if (directory) await rm(directory, { recursive: true, force: true });
  });

  return {
    get server() {
      return server;
    },
    get simulator() {
      return simulator;
    },
    get directory() {
      return directory;
    },
    make: (order, activities) =>
      workers.during(activities, async () => {
        const films = filmClient(server.client);
        const { id } = await films.start(order);
        const made = films.result(id).then((result) => storedManifest(directory, result));
        return { id, outcome: await made.catch((error: Error) => error) };
      }),
    async tracesOf({ id, outcome }) {
      const history = await server.client.workflow.getHandle(id).fetchHistory();
      return [allTexts(history), allTexts(outcome), allTexts(logged), await textsOfDirectory(directory)].join('\n');
    },
    async framesOf(path) {
      const { path: ffmpeg } = await findFfmpeg(process.env);
      const frames = (await decode(ffmpeg, '-i', path, '-map', '0:v', '-f', 'framemd5', '-')).toString();
      return frames.split('\n').filter((line) => line.startsWith('0,')).length;
    },
  };
}

/** The manifest of a film that must have been made. */
export function manifestOf({ outcome }: Made): Manifest {
  if (outcome instanceof Error) throw outcome;
  return outcome;
}
