import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contextFrom } from '../../src/app/context';
import { withSimulatedVendors } from '../../src/app/simulated-vendors';

const mockSymlink = jest.fn<Promise<void>, []>();
jest.mock('node:fs/promises', () => ({
  ...jest.requireActual<object>('node:fs/promises'),
  symlink: () => mockSymlink(),
}));
jest.mock('../../src/simulator/simulator', () => ({
  startSimulator: () => Promise.reject(new Error('no port is free')),
}));

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'storyreel-simulated-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

function used(): Promise<unknown> {
  const interrupted = new AbortController().signal;
  const context = contextFrom({ STORYREEL_HOME: home }, { interrupted, onWait: () => undefined });
  return withSimulatedVendors(context, { language: 'en' }, async () => undefined);
}

describe('vendors that are simulated', () => {
  it('leave no home behind when they cannot be started', async () => {
    await expect(used()).rejects.toThrow('no port is free');
    expect(await readdir(home)).toEqual([]);
  });

  it("leave none behind when a person's own voices cannot be had in it", async () => {
    await mkdir(join(home, 'voices'));
    mockSymlink.mockRejectedValueOnce(new Error('this file system has no links'));
    await expect(used()).rejects.toThrow('this file system has no links');
    expect(await readdir(home)).toEqual(['voices']);
  });
});
