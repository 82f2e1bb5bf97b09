import { Context } from '@temporalio/activity';
import type { WorkflowHandle } from '@temporalio/client';
import { Worker, type SlotReserveContext } from '@temporalio/worker';
import { Slots } from '../../../src/worker/queues/slots';
import { tunerOf } from '../../../src/worker/worker-options';
import { STEPS, useStepsUnderWay } from '../use-steps-under-way';

const never = new AbortController().signal;
const ASKED = {} as SlotReserveContext;

/** An activity that is under way until it is told to end. */
function begin(slots: Slots): { giveBack: () => void; end: () => Promise<void> } {
  let giveBack!: () => void;
  let end!: () => void;
  const ended = slots.inSlot((giving) => {
    giveBack = giving;
    return new Promise<void>((resolve) => (end = resolve));
  });
  return {
    giveBack: () => giveBack(),
    async end() {
      end();
      await ended;
      slots.releaseSlot();
    },
  };
}

/** Begins activities until no slot is left. */
function beginAll(slots: Slots): ReturnType<typeof begin>[] {
  const all = [];
  while (slots.tryReserveSlot()) all.push(begin(slots));
  return all;
}

describe('the slots of a queue', () => {
  it('are so many; who waits for one gets it when an activity has ended, first come, first served', async () => {
    const slots = new Slots(2);
    const all = beginAll(slots);
    expect(all).toHaveLength(2);
    const got: string[] = [];
    const waiting = ['first', 'second'].map((who) => slots.reserveSlot(ASKED, never).then(() => got.push(who)));
    await all[0]!.end();
    await waiting[0];
    expect(got).toEqual(['first']);
    await all[1]!.end();
    await Promise.all(waiting);
    expect(got).toEqual(['first', 'second']);
  });

  it('can be given back once by each before its end, and are not free a second time at the end', async () => {
    const slots = new Slots(2);
    const [first, second] = beginAll(slots);
    const next = slots.reserveSlot(ASKED, never);
    first!.giveBack();
    first!.giveBack();
    await next;
    expect(beginAll(slots)).toHaveLength(0);
    await first!.end();
    expect(beginAll(slots)).toHaveLength(0);
    await second!.end();
    expect(beginAll(slots)).toHaveLength(1);
  });

  it('are given back by no more than there are slots, so that what is slow to end does not pile up', async () => {
    const slots = new Slots(1);
    const [first] = beginAll(slots);
    first!.giveBack();
    const [second] = beginAll(slots);
    second!.giveBack();
    expect(beginAll(slots)).toHaveLength(0);
    await first!.end();
    expect(beginAll(slots)).toHaveLength(1);
  });

  it('come back also from an activity that fails', async () => {
    const slots = new Slots(1);
    expect(slots.tryReserveSlot()).not.toBeNull();
    const failed = slots.inSlot(async (giveBack) => {
      giveBack();
      throw new Error('the disk is full');
    });
    await expect(failed).rejects.toThrow('the disk is full');
    slots.releaseSlot();
    expect(beginAll(slots)).toHaveLength(1);
  });

  it('are not kept for one who waits no longer', async () => {
    const slots = new Slots(1);
    const [first] = beginAll(slots);
    const gone = new AbortController();
    const waiting = slots.reserveSlot(ASKED, gone.signal);
    gone.abort(new Error('the worker ends'));
    await expect(waiting).rejects.toThrow('the worker ends');
    await first!.end();
    expect(beginAll(slots)).toHaveLength(1);
  });
});

describe('a worker with such slots', () => {
  const films = useStepsUnderWay();

  /** Has one slot for the steps of two films while `use` lasts. */
  async function withOneSlot(
    step: (slots: Slots) => Promise<string>,
    use: (begun: WorkflowHandle[]) => Promise<void>,
  ): Promise<void> {
    const slots = new Slots(1);
    const worker = await Worker.create({
      connection: films.server.nativeConnection,
      namespace: films.server.namespace,
      taskQueue: STEPS,
      activities: { step: () => step(slots) },
      tuner: tunerOf(slots),
      shutdownGraceTime: 0,
    });
    await worker.runUntil(async () => use([await films.begin(), await films.begin()]));
  }

  it('begins the next while one that has given its slot back goes on', async () => {
    let hears!: () => void;
    const secondBegan = new Promise<void>((resolve) => (hears = resolve));
    let begun = 0;
    await withOneSlot(
      (slots) =>
        slots.inSlot(async (giveBack) => {
          const number = ++begun;
          if (number === 2) hears();
          giveBack();
          // Were its slot not free for the second, this would never end.
          await secondBegan;
          return `${number}`;
        }),
      async (both) => {
        const results = await Promise.all(both.map((film) => film.result() as Promise<string>));
        expect(results.toSorted()).toEqual(['1', '2']);
      },
    );
  });

  it('can end while it waits for a slot', async () => {
    let hears!: () => void;
    const began = new Promise<void>((resolve) => (hears = resolve));
    const ended = withOneSlot(
      (slots) =>
        slots.inSlot(async () => {
          hears();
          return Context.current().cancelled;
        }),
      () => began,
    );
    await expect(ended).resolves.toBeUndefined();
  });
});
