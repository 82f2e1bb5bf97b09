import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleInto } from '../films/bundle';
import { openWorkshop, type Workshop } from '../workshop/workshop';
import { writeResults } from '../results';
import { waitsOf, type Waits } from './waits';

/** Short enough to be done in a minute, long enough that waiting for one another is most of it. */
const STEP_MS = { voice: 100, picture: 100, clip: 20 };
/**
 * A quarter of life: a voice takes 15 s, a picture its turn of an account that has six a minute, a clip 2 s of a core. What this machine does
 * besides is then little of it.
 */
const LIKE_LIFE_MS = { voice: 3_750, picture: 2_500, clip: 500 };
/** How many times the pictures' own time twenty films may take. */
const MOST_TIMES_BOUND = 1.05;
const LONG_AND_SHORT = [200, 3];
const TWENTY = Array.from({ length: 20 }, (_film, index) => 3 + ((index * 7) % 10));

/** Films that share a worker, on a server that gives each its share of the queues and on one that does not. */
async function main(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'storyreel-bench-fair-'));
  try {
    const bundlePath = await bundleInto(directory);
    const inWorkshop = <Seen>(name: string, stepMs: typeof STEP_MS, look: (shop: Workshop) => Promise<Seen>) =>
      lookIn(
        openWorkshop(join(directory, name), { bundlePath, stepMs, heartbeatMs: 5_000 }, name !== 'as ordered'),
        look,
      );
    const rows: Record<string, { longAndShort: Waits; twenty: Waits; aloneMs: number }> = {};
    for (const name of ['fair', 'as ordered']) {
      rows[name] = await inWorkshop(name, STEP_MS, async (shop) => {
        const [aloneMs = NaN] = (await waitsOf(shop, [3], 'alone')).eachMs;
        const longAndShort = await waitsOf(shop, LONG_AND_SHORT, 'long and short');
        return { aloneMs, longAndShort, twenty: await waitsOf(shop, TWENTY, 'twenty') };
      });
      console.log(name, JSON.stringify(rows[name]));
    }
    const twentyLikeLife = await inWorkshop('like life', LIKE_LIFE_MS, (shop) => waitsOf(shop, TWENTY, 'twenty'));
    console.log('like life', JSON.stringify(twentyLikeLife));
    const short = (name: string) => rows[name]?.longAndShort.eachMs[1] ?? NaN;
    const boundMs = TWENTY.reduce((sum, count) => sum + count) * LIKE_LIFE_MS.picture;
    const headline = {
      shortAfterLongMs: short('fair'),
      shortAfterLongAsOrderedMs: short('as ordered'),
      shortAloneMs: rows['fair']?.aloneMs ?? NaN,
      twentyTimesPicturesBound: Math.round((1000 * twentyLikeLife.tookMs) / boundMs) / 1000,
    };
    console.log(headline);
    await writeResults('fair', { headline, rows, twentyLikeLife });
    const { twentyTimesPicturesBound: times } = headline;
    if (times > MOST_TIMES_BOUND)
      throw new Error(`Twenty films should take at most ${MOST_TIMES_BOUND} times their pictures, but took ${times}.`);
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A gate without memory waits a whole window before its first request: a first film has it behind it. */
async function lookIn<Seen>(opening: Promise<Workshop>, look: (shop: Workshop) => Promise<Seen>): Promise<Seen> {
  const shop = await opening;
  try {
    await waitsOf(shop, [3], 'the first');
    return await look(shop);
  } finally {
    await shop.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
