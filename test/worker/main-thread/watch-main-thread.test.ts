import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What the main thread of a process of its own was held for, in milliseconds; it does `what` meanwhile. */
async function holdsOf(what: 'idle' | 'spin' | 'wait', forMs: number): Promise<number[]> {
  const child = fork(join(__dirname, 'held.js'), [what, String(forMs)]);
  try {
    const [holds] = (await once(child, 'message')) as [number[]];
    return holds;
  } finally {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
}

describe('the watch on the main thread', () => {
  it.each(['spin', 'wait'] as const)('tells that something held it (%s), and for how long', async (what) => {
    const holds = await holdsOf(what, 600);
    expect(Math.max(...holds)).toBeGreaterThan(400);
  });

  it('tells of nothing where nothing does', async () => {
    expect(await holdsOf('idle', 1000)).toEqual([]);
  });
});
