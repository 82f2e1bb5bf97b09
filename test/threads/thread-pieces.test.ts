import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { readyThread, threadPieces } from '../../src/threads/thread-pieces';
import type { Counting } from './counting-thread';

const MODULE = require.resolve('./counting-thread');

/** Numbers that both threads see. */
const shared = () => new Int32Array(new SharedArrayBuffer(4));

const count = (counting: Counting, signal = new AbortController().signal) =>
  threadPieces<{ numbers: Int16Array; thread: number }>(MODULE, counting, signal);

const threadOf = async (pieces: ReturnType<typeof count>) => {
  const { value } = (await pieces.next()) as { value: { thread: number } };
  return value.thread;
};

describe('the pieces of a thread', () => {
  it('come in their order, each as it was made', async () => {
    const pieces: number[][] = [];
    for await (const { numbers } of count({ to: 4, log: shared() })) pieces.push([...numbers]);
    expect(pieces).toEqual([1, 2, 3, 4].map((number) => [number, number, number]));
  });

  it('are made only when they are asked for, and no more when nobody wants another', async () => {
    const log = shared();
    const pieces = count({ to: 1000, log });
    await pieces.next();
    await pieces.next();
    expect(Atomics.load(log, 0)).toBe(2);
    await pieces.return();
    expect(Atomics.load(log, 0)).toBe(2);
    expect(await pieces.next()).toEqual({ done: true, value: undefined });
  });

  it('end with the error of the thread, as it was thrown', async () => {
    const pieces = count({ to: 5, log: shared(), failAt: 2 });
    await pieces.next();
    await expect(pieces.next()).rejects.toMatchObject({ message: 'cannot count to 2', code: 'ENOSPC' });
  });

  it('end at once when they are aborted, also in the middle of endless work', async () => {
    const abort = new AbortController();
    const log = shared();
    const pieces = count({ to: 5, log, hangAt: 2 }, abort.signal);
    await pieces.next();
    const second = pieces.next();
    while (Atomics.load(log, 0) < 2) await setImmediate();
    abort.abort(new Error('cancelled'));
    await expect(second).rejects.toThrow('cancelled');
  });

  it('are made by the same thread as those before them, if it has nothing else to do', async () => {
    const [first, beside] = [count({ to: 2, log: shared() }), count({ to: 2, log: shared() })];
    const [one, other] = [await threadOf(first), await threadOf(beside)];
    expect(other).not.toBe(one);
    await beside.return();
    const next = count({ to: 2, log: shared() });
    expect(await threadOf(next)).toBe(other);
    await Promise.all([first.return(), next.return()]);
  });

  it('come from a thread that was made ready for them', async () => {
    // Whatever is idle now has something to do, so that another has to be started.
    const others = [1, 2, 3].map(() => count({ to: 2, log: shared() }));
    const theirs = await Promise.all(others.map(threadOf));
    readyThread(MODULE);
    readyThread(MODULE);
    // The next number shows that one was started, and one only.
    const next = new Worker('', { eval: true });
    expect(next.threadId).toBe(Math.max(...theirs) + 2);
    await once(next, 'exit');
    const pieces = count({ to: 2, log: shared() });
    expect(await threadOf(pieces)).toBe(Math.max(...theirs) + 1);
    await Promise.all([...others, pieces].map((each) => each.return()));
  });

  it('are not begun when they were aborted before', async () => {
    const log = shared();
    await expect(count({ to: 5, log }, AbortSignal.abort(new Error('cancelled'))).next()).rejects.toThrow('cancelled');
    expect(Atomics.load(log, 0)).toBe(0);
  });
});
