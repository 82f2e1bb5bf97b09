import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleInto } from '../films/bundle';
import { openWorkshop } from '../workshop/workshop';
import { writeResults } from '../results';
import { waitsOf, type Waits } from './waits';

/** Short enough to be done in a minute, long enough that waiting for one another is most of it. */
const STEP_MS = { voice: 100, picture: 100, clip: 20 };
const LONG_AND_SHORT = [200, 3];
const TWENTY = Array.from({ length: 20 }, (_film, index) => 3 + ((index * 7) % 10));

/** Films that share a worker, on a server that gives each its share of the queues and on one that does not. */
async function main(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'storyreel-bench-fair-'));
  try {
    const bundlePath = await bundleInto(directory);
    const rows: Record<string, { longAndShort: Waits; twenty: Waits; aloneMs: number }> = {};
    for (const name of ['fair', 'as ordered']) {
      const worker = { bundlePath, stepMs: STEP_MS, heartbeatMs: 5_000 };
      const shop = await openWorkshop(join(directory, name), worker, name === 'fair');
      try {
        // The first one has the gate begin, too.
        await waitsOf(shop, [3], 'the first');
        const [aloneMs = NaN] = (await waitsOf(shop, [3], 'alone')).eachMs;
        rows[name] = {
          aloneMs,
          longAndShort: await waitsOf(shop, LONG_AND_SHORT, 'long and short'),
          twenty: await waitsOf(shop, TWENTY, 'twenty'),
        };
      } finally {
        await shop.close();
      }
      console.log(name, JSON.stringify(rows[name]));
    }
    const short = (name: string) => rows[name]?.longAndShort.eachMs[1] ?? NaN;
    const boundMs = TWENTY.reduce((sum, count) => sum + count) * STEP_MS.picture;
    const headline = {
      shortAfterLongMs: short('fair'),
      shortAfterLongAsOrderedMs: short('as ordered'),
      shortAloneMs: rows['fair']?.aloneMs ?? NaN,
      twentyTimesPicturesBound: Math.round((100 * (rows['fair']?.twenty.tookMs ?? NaN)) / boundMs) / 100,
    };
    console.log(headline);
    await writeResults('fair', { headline, rows });
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 5 });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
