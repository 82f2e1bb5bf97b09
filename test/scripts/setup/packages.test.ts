import { lstatSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Checkout } from './checkout';
import { useCheckouts } from './use-checkouts';

const { tracked } = useCheckouts();

describe('the npm packages', () => {
  it('are installed from the lock file, and again only when that has changed or npm did not finish', async () => {
    const checkout = tracked(Checkout.fresh());
    const isInstalled = () => lstatSync(join(checkout.path, 'node_modules/own')).isSymbolicLink();
    const done = /npm packages: done/;
    // Its one package is no compiler, so the build cannot succeed here.
    expect(await checkout.setUp()).toMatchObject({ exitCode: 1, output: expect.stringMatching(done) });
    expect(isInstalled()).toBe(true);
    expect((await checkout.setUp()).output).not.toMatch(done);

    checkout.write('own/package.json', JSON.stringify({ name: 'own', version: '1.0.1' }));
    checkout.write(
      'package-lock.json',
      readFileSync(join(checkout.path, 'package-lock.json'), 'utf8').replace(
        '"own":{"version":"1.0.0"}',
        '"own":{"version":"1.0.1"}',
      ),
    );
    expect((await checkout.setUp()).output).toMatch(done);

    rmSync(join(checkout.path, 'node_modules/.package-lock.json'));
    expect((await checkout.setUp()).output).toMatch(done);
  });

  it('are told as the cause when npm fails, with what npm said', async () => {
    const checkout = tracked(Checkout.fresh());
    checkout.write('package-lock.json', 'not JSON');
    const { exitCode, output } = await checkout.setUp();
    expect(exitCode).toBe(1);
    expect(output).toMatch(/npm error/);
    expect(output).toMatch(/^setup: "npm ci" failed \(exit code 1\)\. .*network.*$/m);
  });
});
