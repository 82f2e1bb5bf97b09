import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contextFrom } from '../../src/app/context';
import { withSimulatedVendors } from '../../src/app/simulated-vendors';

jest.mock('../../src/simulator/simulator', () => ({
  startSimulator: () => Promise.reject(new Error('no port is free')),
}));

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'storyreel-simulated-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

describe('vendors that are simulated', () => {
  it('leave no home behind when they cannot be started', async () => {
    const interrupted = new AbortController().signal;
    const environment = { STORYREEL_HOME: home };
    const context = contextFrom(environment, { interrupted, onWait: () => undefined });
    await expect(withSimulatedVendors(context, { language: 'en' }, async () => undefined)).rejects.toThrow(
      'no port is free',
    );
    expect(await readdir(home)).toEqual([]);
  });
});
