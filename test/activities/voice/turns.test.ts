import { turns } from '../../../src/activities/voice/turns';

/** Work that ends when it is told to. */
function work() {
  let end!: () => void;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const run = jest.fn(() => ended);
  return { run, end };
}

const settled = () => new Promise(setImmediate);

describe('turns', () => {
  const { signal } = new AbortController();

  it('are so many at once, in the order in which they were asked for', async () => {
    const inTurn = turns(2);
    const all = [work(), work(), work()];
    const done = all.map(({ run }) => inTurn(signal, run));
    await settled();
    expect(all.map(({ run }) => run.mock.calls.length)).toEqual([1, 1, 0]);
    all[1]!.end();
    await done[1];
    await settled();
    expect(all[2]!.run).toHaveBeenCalledTimes(1);
    all.forEach(({ end }) => end());
    await Promise.all(done);
  });

  it('are left at once by who is called off while they wait, and the next one is not kept by that', async () => {
    const inTurn = turns(1);
    const [first, second, third] = [work(), work(), work()];
    const off = new AbortController();
    const begun = inTurn(signal, first.run);
    const waiting = inTurn(off.signal, second.run);
    const next = inTurn(signal, third.run);
    off.abort(new Error('called off'));
    await expect(waiting).rejects.toThrow('called off');
    first.end();
    third.end();
    await Promise.all([begun, next]);
    expect(second.run).not.toHaveBeenCalled();
  });
});
