import { threadId } from 'node:worker_threads';
import { serveThread } from '../../src/threads/serve-thread';

/** What the thread is to do, and where it writes down what it did. */
export interface Counting {
  to: number;
  log: Int32Array;
  failAt?: number;
  hangAt?: number;
}

serveThread(function* ({ to, log, failAt, hangAt }: Counting) {
  for (let number = 1; number <= to; number++) {
    if (number === failAt) throw Object.assign(new RangeError(`cannot count to ${number}`), { code: 'ENOSPC' });
    Atomics.store(log, 0, number);
    if (number === hangAt) for (;;);
    yield { numbers: new Int16Array(3).fill(number), thread: threadId };
  }
});
