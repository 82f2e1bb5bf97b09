import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hammerStore } from './hammer';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-hammer-'));
});
afterEach(() => rm(directory, { recursive: true, force: true, maxRetries: 3 }));

describe('a store that eight processes use, sweep and verify at once, while they are killed one after another', () => {
  it.each([1, 2, 3])('never misses what is in use (seed %d)', async (seed) => {
    const { missed, killed } = await hammerStore(directory, { forMs: 5000, seed });
    expect(missed).toEqual([]);
    expect(killed).toBeGreaterThan(0);
  });
});
