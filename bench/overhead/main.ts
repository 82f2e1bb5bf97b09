import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { PASSED_ON_EVERY_MS } from '../../src/worker/worker-options';
import { bundleInto } from '../films/bundle';
import { writeResults } from '../results';
import { countFilms, type CountedFilms } from './counted-films';
import { firstActivityMs } from './first-activity';
import { memoryAfter } from './memory-after';
import { missedTargets, tableOf, type Headline } from './report';
import { openWorkshop, type Workshop } from '../workshop/workshop';
import { middleOf } from '../middle-of';

const INSTANT = { voice: 0, picture: 0, clip: 0 };
/** What steps take in life. */
const LIFE = { voice: 15_000, picture: 20_000, clip: 8_000 };
/** Real seconds in one of life; heartbeats come as much more often. Nobody looks on there, whose looks would not. */
const SCALE = 1 / 10;
const SHORTER = { voice: LIFE.voice * SCALE, picture: LIFE.picture * SCALE, clip: LIFE.clip * SCALE };

async function main(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'storyreel-bench-overhead-'));
  try {
    const bundlePath = await bundleInto(directory);
    const heartbeatMs = PASSED_ON_EVERY_MS.elsewhere;
    const within = async <T>(
      name: string,
      worker: Parameters<typeof openWorkshop>[1],
      use: (shop: Workshop) => Promise<T>,
    ) => {
      const shop = await openWorkshop(join(directory, name), worker);
      try {
        return await use(shop);
      } finally {
        await shop.close();
      }
    };
    const worker = { bundlePath, heartbeatMs, stepMs: INSTANT };
    const instant = await within('instant', worker, async (shop) => {
      // All code has run once when the time begins; the gate has begun, too.
      await countFilms(shop, { scenes: 2, films: 1, isWatched: false });
      const rows: CountedFilms[] = [];
      for (const [scenes, films] of [
        [1, 1],
        [3, 1],
        [10, 1],
        [50, 1],
        [200, 1],
        [3, 50],
      ] as const)
        rows.push(await countFilms(shop, { scenes, films, isWatched: false }));
      return rows;
    });
    const withinWorker = (name: string, use: (shop: Workshop) => Promise<void>) => within(name, worker, use);
    const of10 = await memoryAfter(10, withinWorker);
    const of200 = await memoryAfter(200, withinWorker);
    const scaled = await within(
      'scaled',
      { bundlePath, heartbeatMs: heartbeatMs * SCALE, stepMs: SHORTER },
      async (shop) => [
        await countFilms(shop, { scenes: 3, films: 1, isWatched: false }),
        await countFilms(shop, { scenes: 10, films: 1, isWatched: false }),
      ],
    );
    const watched = await within('life', { bundlePath, heartbeatMs, stepMs: LIFE }, async (shop) => [
      await countFilms(shop, { scenes: 3, films: 1, isWatched: true }),
      await countFilms(shop, { scenes: 10, films: 1, isWatched: true }),
    ]);
    const firstMs = [];
    for (const run of [1, 2, 3]) firstMs.push(await firstActivityMs(join(directory, `first-${run}`)));
    const ten = (rows: CountedFilms[]) => rows.find(({ scenes }) => scenes === 10)!;
    const aScene = (figure: number) => Math.round(figure) / 10;
    const headline: Headline = {
      actionsPerScene: aScene(ten(scaled).actions),
      actionsPerSceneWatched: aScene(ten(watched).actions),
      heartbeatsPerScene: aScene(ten(scaled).heartbeats),
      msPerScene: aScene(ten(instant).tookMs),
      eventsPerScene: aScene(ten(instant).events),
      rssMb10: of10.heldMb,
      rssMb200: of200.heldMb,
      firstActivityMs: middleOf(firstMs),
    };
    console.log(`\nInstant steps:\n\n${tableOf(instant)}`);
    console.log(`\nAt life's times, ${1 / SCALE} times as fast:\n\n${tableOf(scaled)}`);
    console.log(`\nAt life's times, looked at:\n\n${tableOf(watched)}\n`);
    console.log(headline);
    const machine = { cores: availableParallelism(), node: process.version };
    await writeResults('overhead', { headline, machine, memory: { of10, of200 }, instant, scaled, watched });
    const missed = missedTargets(headline);
    if (missed.length > 0) throw new Error(`The overhead is more than was promised: ${missed.join('; ')}.`);
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 5 });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
