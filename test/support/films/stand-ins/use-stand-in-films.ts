import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { filmClient, type FilmClient } from '../../../../src/client/film-client';
import type { Order } from '../../../../src/domain/film/order/order';
import type { Scene } from '../../../../src/domain/film/script/script';
import { joinTemporalServer } from '../../temporal/temporal-server';
import { bundleWorkflows } from '../../temporal/workflow-bundle';
import type { During } from '../film-workers';
import { keepFilmWorkers, type KeptWorkers } from './kept-workers';
import { madeWithStandIns, startWith, THREE_SCENES, type MadeWithStandIns } from '../made-with-stand-ins';
import { standInActivities, type Meanwhile, type StandIns } from '../stand-in-activities';

/** A film that stand-ins make, doing `meanwhile` in each piece of work; `before` is what its run is given besides its order. */
export interface StandInFilm {
  order: Order;
  meanwhile?: Meanwhile;
  /** Those of which its script is, unless its order brings one; usually A, B and C. */
  scenes?: Scene[];
  before?: object;
}

/** Films that stand-ins make, on a server and with workers that serve all tests of a file. */
export interface StandInFilms {
  readonly server: TestWorkflowEnvironment;
  readonly films: FilmClient;
  during: During;
  /** Makes one to its end. */
  make(order: Order, meanwhile?: Meanwhile, film?: Omit<StandInFilm, 'order' | 'meanwhile'>): Promise<MadeWithStandIns>;
  /** Begins one, and has the stand-ins at work while `use` lasts. */
  whileMaking<T>(film: StandInFilm, use: (id: string, standIns: StandIns) => Promise<T>): Promise<T>;
}

/** Brings such films to all tests of a file. */
export function useStandInFilms(): StandInFilms {
  let server: TestWorkflowEnvironment;
  let workers: KeptWorkers;
  let films: FilmClient;

  beforeAll(async () => {
    server = await joinTemporalServer();
    workers = await keepFilmWorkers(server, await bundleWorkflows());
    films = filmClient(server.client);
  });
  afterAll(async () => {
    await workers?.stop();
    await server?.teardown();
  });

  return {
    get server() {
      return server;
    },
    get films() {
      return films;
    },
    during: (activities, use) => workers.during(activities, use),
    make: (order, meanwhile, { scenes = THREE_SCENES, before } = {}) =>
      madeWithStandIns(server, workers.during, order, scenes, meanwhile, { before }),
    whileMaking({ order, meanwhile, scenes = THREE_SCENES, before }, use) {
      const standIns = standInActivities(scenes, meanwhile);
      return workers.during(standIns.activities, async () => {
        const id = before ? await startWith(server, order, before) : (await films.start(order)).id;
        return use(id, standIns);
      });
    },
  };
}
