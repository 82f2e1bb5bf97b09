import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeResults } from '../results';
import { CRASHES, nameOf, type Crash } from './crashes';
import { brokenPromises, headlineOf, tableOf } from './report';
import { runCrash, type Row } from './run-crash';
import { killOpenSites, withSite } from './site';
import { makeUndisturbed, type Undisturbed } from './undisturbed';
import { startVendors, type Vendors } from '../one-machine/vendors';

/** Runs side by side: more would make the seconds that are lost those of a busy machine. */
const LANES = 2;

/** A moment that is over in a millisecond is tried for so often. */
const MOST_TRIES = 4;

/** Does the crashes whose name holds `wanted`, and tells what came of them. */
async function main(wanted = ''): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'storyreel-bench-crash-'));
  const lanes: Vendors[] = [];
  try {
    for (let lane = 0; lane < LANES; lane++) lanes.push(await startVendors());
    const crashes = CRASHES.filter((crash) => nameOf(crash).includes(wanted));
    await conclude(await runAll(crashes, lanes, directory), wanted === '');
  } finally {
    await Promise.all(lanes.map(({ simulator }) => simulator.close()));
    await rm(directory, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Makes the film undisturbed, then in each lane with one crash after another. */
async function runAll(crashes: Crash[], lanes: Vendors[], directory: string): Promise<Row[]> {
  let count = 0;
  const newPlace = () => join(directory, `run-${++count}`);
  const undisturbed = await twiceUndisturbed(lanes, newPlace);
  const left = [...crashes];
  const rows = new Map<Crash, Row>();
  await Promise.all(
    lanes.map(async (vendors) => {
      for (let crash = left.shift(); crash; crash = left.shift()) {
        const row = await runUntilMet(crash, newPlace, vendors, undisturbed);
        rows.set(crash, row);
        console.log(`${nameOf(crash)}: ${row.secondsLost} s lost, ${row.howItWentOn}`);
      }
    }),
  );
  return crashes.flatMap((crash) => rows.get(crash) ?? []);
}

/** Two films, which must be the same: else there is nothing that the others could be judged by. */
async function twiceUndisturbed(lanes: Vendors[], newPlace: () => string): Promise<Undisturbed> {
  const films = lanes.slice(0, 2).map((vendors) => withSite(vendors, newPlace(), makeUndisturbed));
  const [first, second] = await Promise.all(films);
  if (!first || JSON.stringify(first.decoded) !== JSON.stringify(second?.decoded)) {
    throw new Error('Two undisturbed films of one order differ: no other can be judged by them.');
  }
  return first;
}

async function runUntilMet(crash: Crash, newPlace: () => string, vendors: Vendors, usual: Undisturbed): Promise<Row> {
  for (let tries = 1; ; tries++) {
    const directory = newPlace();
    const row = await withSite(vendors, directory, (site) => runCrash(crash, site, usual));
    await rm(directory, { recursive: true, force: true, maxRetries: 3 });
    const isGood = row.isMade && row.paidTwice + row.violations === 0 && row.hasSameFrames && row.hasSameSound;
    // What a missed moment showed of a fault counts all the same.
    if (row.isMet || !isGood || tries === MOST_TRIES) return row;
  }
}

/** Tells the results, and writes them down when they are of the whole matrix; throws when they break a promise. */
async function conclude(rows: Row[], isWhole: boolean): Promise<void> {
  const headline = headlineOf(rows);
  console.log(`\n${tableOf(rows)}\n`);
  console.log(headline);
  if (isWhole) {
    const machine = { cores: availableParallelism(), node: process.version };
    await writeResults('crash', { headline, machine, rows });
  }
  const broken = brokenPromises(rows);
  if (broken.length > 0) throw new Error(`Not every crash was borne: ${broken.join('; ')}.`);
}

// What a run has started is killed when this process ends in any way.
process.once('exit', killOpenSites);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

main(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
