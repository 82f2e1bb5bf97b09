import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { WorkflowBundle } from '@temporalio/worker';
import type { Activities } from '../../../../src/contract/activities';
import { startFilmWorkers, type During, type FilmWorkers } from '../film-workers';
import { standInActivities } from '../stand-in-activities';

/** Workers of all queues for the films of all tests of a file, which come one after another. */
export interface KeptWorkers {
  /** Has these activities at work while `use` lasts; whatever else is asked for meanwhile comes to them as well. */
  during: During;
  /** Stops them; the file that started them must. */
  stop(): Promise<void>;
}

/** Starts them. To start workers takes longer than to make a film with stand-ins: where no test is about workers that come or go, one set is enough. */
export async function keepFilmWorkers(server: TestWorkflowEnvironment, bundle: WorkflowBundle): Promise<KeptWorkers> {
  let current: Activities | undefined;
  const names = Object.keys(standInActivities([]).activities) as (keyof Activities)[];
  const toCurrent = (name: keyof Activities) => async (input: never) => {
    if (!current) throw new Error(`Expected a test at work, but ${name} is asked for between two.`);
    return current[name](input);
  };
  const activities = Object.fromEntries(names.map((name) => [name, toCurrent(name)])) as unknown as Activities;
  const workers: FilmWorkers = await startFilmWorkers(server, bundle, activities);
  return {
    async during(own, use) {
      current = own;
      try {
        return await Promise.race([
          use(),
          workers.ended.then(() => Promise.reject(new Error('the workers ended early'))),
        ]);
      } finally {
        current = undefined;
      }
    },
    stop: workers.stop,
  };
}
