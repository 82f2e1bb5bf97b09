import { Checkout } from './checkout';
import { useCheckouts } from './use-checkouts';

const { tracked } = useCheckouts();

describe("the setup's lock", () => {
  it.each([
    ['removed', ''],
    ["another's", "writeFileSync(lock, '1');"],
  ])('that was taken for dead during a long sleep of the machine may be %s by now', async (_how, replace) => {
    const checkout = tracked(Checkout.fresh());
    const old = 1e9;
    checkout.write(
      'hold.mjs',
      `import { existsSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
      import { mock } from 'node:test';
      import { withLock } from './scripts/setup/lock.mjs';
      mock.timers.enable({ apis: ['setInterval'] });
      const lock = '.storyreel/setup.lock';
      await withLock(undefined, async () => {
        rmSync(lock);
        ${replace}
        if (existsSync(lock)) utimesSync(lock, ${old}, ${old});
        mock.timers.tick(2000);
      });
      console.log(existsSync(lock) ? statSync(lock).mtimeMs / 1000 : 'none');`,
    );
    const { exitCode, output } = await checkout.start({ NODE_NO_WARNINGS: '1' }, ['hold.mjs']).ended;
    expect({ exitCode, output }).toEqual({ exitCode: 0, output: replace ? `${old}\n` : 'none\n' });
  });
});
