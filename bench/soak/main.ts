import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../../src/store/open-store';
import type { Damage } from '../../src/store/store-care';
import { writeResults } from '../results';
import { noCounts } from './people/counts';
import { evidenceOf } from './kills/evidence';
import { killNowAndThen } from './kills/kills';
import { lookAtRest, lookNowAndThen } from './figures/looks';
import { listNowAndThen } from './people/onlookers';
import { paidAgain } from './kills/paid-again';
import { brokenPromises, flatnesses, headlineOf, tableOf, type Soak } from './figures/report';
import { openSoakSite, type SoakSite } from './soak-site';
import { streamFilms } from './films/stream';

const LOOK_EVERY_MS = 2_000;

/** So many looks of all are written down. */
const MOST_LOOKS = 60;

let site: SoakSite | undefined;

/** Films for so many minutes, with all that can befall them, and what came of it. */
async function main(minutes: number, seed: number): Promise<void> {
  if (!(minutes > 0 && Number.isInteger(seed)))
    throw new Error('--minutes must be a number above 0, and --seed a whole number.');
  const directory = await mkdtemp(join(tmpdir(), 'storyreel-soak-'));
  const load = loadavg().map(Math.round);
  console.log(`Films for ${minutes} minutes, seed ${seed}, in ${directory}; the load is ${load.join(', ')}.`);
  let isToBeLookedInto = false;
  try {
    site = await openSoakSite(directory, seed);
    const soak = await soakFor(site, minutes, seed);
    await site.close();
    await writeFile(join(directory, 'audit.json'), JSON.stringify(site.simulator.audit(), undefined, 1));
    site = undefined;
    isToBeLookedInto = brokenPromises(soak).length > 0;
    await conclude(soak, load);
  } finally {
    site?.victims.killAllNow();
    if (isToBeLookedInto) console.log(`The database, the store, the logs and the vendors' audit stay in ${directory}.`);
    else await rm(directory, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function soakFor(open: SoakSite, minutes: number, seed: number): Promise<Soak> {
  const counts = noCounts();
  const over = new AbortController();
  const beside = Promise.all([
    killNowAndThen(open, seed, over.signal),
    lookNowAndThen(open, LOOK_EVERY_MS, over.signal),
    listNowAndThen(open, counts, over.signal),
  ]);
  const streamed = streamFilms(open, seed, minutes * 60_000, counts).finally(() => over.abort());
  const [stream, [kills, looks]] = await Promise.all([streamed, beside]);
  const atRest = await lookAtRest(open);
  const damage: Damage[] = [];
  await openStore(open.store).care.verify((found) => damage.push(found));
  open.said.forEach((sentence) => console.log(sentence));
  const again = paidAgain(open.simulator.audit(), kills);
  const { client, beganAtMs } = open;
  const scene = { temporal: client.temporal, kills, films: stream.ended, beganAtMs };
  const evidence: string[] = [];
  for (const twice of again.beyondInFlight) evidence.push(...(await evidenceOf(twice, scene)));
  return {
    seed,
    minutes,
    stream,
    kills,
    looks,
    atRest,
    counts,
    verdict: open.simulator.verdict(),
    paidAgain: again,
    evidence,
    damage,
  };
}

async function conclude(soak: Soak, load: number[]): Promise<void> {
  const headline = headlineOf(soak);
  console.log(`\n${tableOf(soak)}\n`);
  const { counts, kills, looks, paidAgain: again, evidence, damage } = soak;
  for (const sentence of [...counts.problems, ...evidence, ...damage.map((one) => JSON.stringify(one))]) {
    console.log(sentence);
  }
  console.log({ ...counts, problems: counts.problems.length, paidTwiceInFlight: again.inFlight });
  console.log(headline);
  const machine = { cores: availableParallelism(), node: process.version, load };
  const every = Math.ceil(looks.length / MOST_LOOKS);
  await writeResults('soak', {
    headline,
    seed: soak.seed,
    machine,
    halves: flatnesses(soak),
    atRest: soak.atRest,
    counts,
    paidTwiceInFlight: again.inFlight,
    kills: kills.map(({ who, atMs }) => ({ who, atMs: Math.round(atMs) })),
    films: soak.stream.ended,
    looks: looks.filter((_look, index) => index % every === 0),
  });
  const broken = brokenPromises(soak);
  if (broken.length > 0) throw new Error(`Not everything held: ${broken.join('; ')}.`);
}

// What was started is killed when this process ends in any way.
process.once('exit', () => site?.victims.killAllNow());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
});
main(Number(values.minutes), Number(values.seed)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  // The vendors, and the connection to a server that is gone, would keep it.
  process.exit(1);
});
