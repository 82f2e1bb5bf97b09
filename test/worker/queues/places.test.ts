import { randomUUID } from 'node:crypto';
import { Context } from '@temporalio/activity';
import type { WorkflowHandle } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker, type SlotReserveContext } from '@temporalio/worker';
import { Places } from '../../../src/worker/queues/places';
import { tunerOf } from '../../../src/worker/worker-options';
import { joinTemporalServer } from '../../support/temporal/temporal-server';
import { bundleWorkflows } from '../../support/temporal/workflow-bundle';

const never = new AbortController().signal;
const ASKED = {} as SlotReserveContext;

/** An activity that is under way until it is told to end. */
function begin(places: Places): { giveBack: () => void; end: () => Promise<void> } {
  let giveBack!: () => void;
  let end!: () => void;
  const ended = places.inPlace((giving) => {
    giveBack = giving;
    return new Promise<void>((resolve) => (end = resolve));
  });
  return {
    giveBack: () => giveBack(),
    async end() {
      end();
      await ended;
      places.releaseSlot();
    },
  };
}

/** Begins activities until no place is left. */
function beginAll(places: Places): ReturnType<typeof begin>[] {
  const all = [];
  while (places.tryReserveSlot()) all.push(begin(places));
  return all;
}

describe('the places of a queue', () => {
  it('are so many; who waits for one gets it when an activity has ended, first come, first served', async () => {
    const places = new Places(2);
    const all = beginAll(places);
    expect(all).toHaveLength(2);
    const got: string[] = [];
    const waiting = ['first', 'second'].map((who) => places.reserveSlot(ASKED, never).then(() => got.push(who)));
    await all[0]!.end();
    await waiting[0];
    expect(got).toEqual(['first']);
    await all[1]!.end();
    await Promise.all(waiting);
    expect(got).toEqual(['first', 'second']);
  });

  it('can be given back once by each before its end, and are not free a second time at the end', async () => {
    const places = new Places(2);
    const [first, second] = beginAll(places);
    const next = places.reserveSlot(ASKED, never);
    first!.giveBack();
    first!.giveBack();
    await next;
    expect(beginAll(places)).toHaveLength(0);
    await first!.end();
    expect(beginAll(places)).toHaveLength(0);
    await second!.end();
    expect(beginAll(places)).toHaveLength(1);
  });

  it('are given back by no more than there are places, so that what is slow to end does not pile up', async () => {
    const places = new Places(1);
    const [first] = beginAll(places);
    first!.giveBack();
    const [second] = beginAll(places);
    second!.giveBack();
    expect(beginAll(places)).toHaveLength(0);
    await first!.end();
    expect(beginAll(places)).toHaveLength(1);
  });

  it('come back also from an activity that fails', async () => {
    const places = new Places(1);
    expect(places.tryReserveSlot()).not.toBeNull();
    const failed = places.inPlace(async (giveBack) => {
      giveBack();
      throw new Error('the disk is full');
    });
    await expect(failed).rejects.toThrow('the disk is full');
    places.releaseSlot();
    expect(beginAll(places)).toHaveLength(1);
  });

  it('are not kept for one who waits no longer', async () => {
    const places = new Places(1);
    const [first] = beginAll(places);
    const gone = new AbortController();
    const waiting = places.reserveSlot(ASKED, gone.signal);
    gone.abort(new Error('the worker ends'));
    await expect(waiting).rejects.toThrow('the worker ends');
    await first!.end();
    expect(beginAll(places)).toHaveLength(1);
  });
});

describe('a worker with such places', () => {
  let server: TestWorkflowEnvironment;
  let flows: Worker;
  let running: Promise<void>;
  beforeAll(async () => {
    server = await joinTemporalServer();
    const workflowBundle = await bundleWorkflows(require.resolve('../lost/step-under-way'));
    flows = await Worker.create({
      connection: server.nativeConnection,
      namespace: server.namespace,
      workflowBundle,
      taskQueue: 'flows',
    });
    running = flows.run();
  });
  afterAll(async () => {
    flows?.shutdown();
    await running;
    await server?.teardown();
  });

  /** Has one place for the steps of two films while `use` lasts. */
  async function withOnePlace(
    step: (places: Places) => Promise<string>,
    use: (films: WorkflowHandle[]) => Promise<void>,
  ): Promise<void> {
    const places = new Places(1);
    const worker = await Worker.create({
      connection: server.nativeConnection,
      namespace: server.namespace,
      taskQueue: 'steps-under-way',
      activities: { step: () => step(places) },
      tuner: tunerOf(places),
      shutdownGraceTime: 0,
    });
    const start = () => server.client.workflow.start('stepUnderWay', { taskQueue: 'flows', workflowId: randomUUID() });
    await worker.runUntil(async () => use([await start(), await start()]));
  }

  it('begins the next while one that has given its place back goes on', async () => {
    let hears!: () => void;
    const secondBegan = new Promise<void>((resolve) => (hears = resolve));
    let begun = 0;
    await withOnePlace(
      (places) =>
        places.inPlace(async (giveBack) => {
          const number = ++begun;
          if (number === 2) hears();
          giveBack();
          // Were its place not free for the second, this would never end.
          await secondBegan;
          return `${number}`;
        }),
      async (films) => {
        const results = await Promise.all(films.map((film) => film.result() as Promise<string>));
        expect(results.toSorted()).toEqual(['1', '2']);
      },
    );
  });

  it('can end while it waits for a place', async () => {
    let hears!: () => void;
    const began = new Promise<void>((resolve) => (hears = resolve));
    const ended = withOnePlace(
      (places) =>
        places.inPlace(async () => {
          hears();
          return Context.current().cancelled;
        }),
      () => began,
    );
    await expect(ended).resolves.toBeUndefined();
  });
});
