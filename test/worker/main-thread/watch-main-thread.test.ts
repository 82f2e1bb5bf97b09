import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Held } from '../../../src/worker/main-thread/watch-main-thread';

type Times = Pick<Held, 'heldMs' | 'computedMs'>;

/** What the main thread of a process of its own was held for, in milliseconds; it does `what` meanwhile. */
async function holdsOf(what: 'idle' | 'spin' | 'wait', forMs: number): Promise<Times[]> {
  const child = fork(join(__dirname, 'held.js'), [what, String(forMs)]);
  try {
    const [holds] = (await once(child, 'message')) as [Times[]];
    return holds;
  } finally {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
}

describe('the watch on the main thread', () => {
  it.each([
    ['computes', 'spin', 1],
    ['waits in a call', 'wait', 0],
  ] as const)('tells that something held it that %s, and for how long', async (_how, what, share) => {
    const holds = await holdsOf(what, 600);
    const longest = holds.reduce((one, other) => (other.heldMs > one.heldMs ? other : one));
    expect(longest.heldMs).toBeGreaterThan(400);
    expect(Math.abs(longest.computedMs / longest.heldMs - share)).toBeLessThan(0.5);
  });

  it('tells of nothing where nothing does', async () => {
    expect(await holdsOf('idle', 1000)).toEqual([]);
  });
});
