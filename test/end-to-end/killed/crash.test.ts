import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Crash } from '../../../bench/crash/crashes';
import { halfEncoded, recorded } from '../../../bench/crash/moments';
import { runCrash, type Row } from '../../../bench/crash/run-crash';
import { withSite } from '../../../bench/crash/site';
import { makeUndisturbed } from '../../../bench/crash/undisturbed';
import { startVendors, type Vendors } from '../../../bench/one-machine/vendors';

/**
 * Two of the 69 runs of `npm run bench:crash`. That a picture in flight at a kill costs one call at most, `killed-while-revised.test.ts`
 * shows too.
 */
const RUNS: Record<string, Crash> = {
  'server and worker are killed while a clip is rendered': {
    who: 'server and worker',
    when: [halfEncoded('renderClip')],
  },
  'the machine loses its power when the first picture has been kept': {
    who: 'everything',
    when: [recorded('illustrateScene')],
  },
};

let directory: string;
let all: Vendors[];
let rows: Map<string, Row>;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'storyreel-crash-'));
  all = await Promise.all(Object.keys(RUNS).map(() => startVendors()));
  const undisturbed = await withSite(all[0]!, join(directory, 'undisturbed'), makeUndisturbed);
  // At the same time: most of each run is waiting for a heartbeat that does not come.
  const done = await Promise.allSettled(
    Object.entries(RUNS).map(async ([name, crash], index): Promise<[string, Row]> => {
      return [
        name,
        await withSite(all[index]!, join(directory, `run-${index}`), (site) => runCrash(crash, site, undisturbed)),
      ];
    }),
  );
  rows = new Map(
    done.map((outcome) => {
      if (outcome.status === 'rejected') throw outcome.reason;
      return outcome.value;
    }),
  );
});

afterAll(async () => {
  await Promise.all((all ?? []).map(({ simulator }) => simulator.close()));
  await rm(directory, { recursive: true, force: true, maxRetries: 3 });
});

describe.each(Object.keys(RUNS))('a film, when %s', (name) => {
  const row = () => rows.get(name) as Row;

  it('is made without help, and is the one that it would have been', () => {
    const { isMet, isMade, hasSameFrames, hasSameSound } = row();
    expect({ isMet, isMade, hasSameFrames, hasSameSound }).toEqual({
      isMet: true,
      isMade: true,
      hasSameFrames: true,
      hasSameSound: true,
    });
    expect(row().howItWentOn).toMatch(/attempt [2-9]|from the store/);
  });

  it('pays again only for what was in flight, or lost from the disk', () => {
    const { callsSeen, callsAllowed, paidTwice, violations } = row();
    expect({ paidTwice, violations }).toEqual({ paidTwice: 0, violations: 0 });
    expect(callsSeen).toBeLessThanOrEqual(callsAllowed);
  });
});
