import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleInto } from '../films/bundle';
import { readResults, writeResults } from '../results';
import { PLANS } from './plan';
import { headlineOf, lostTable, missedTargets, timesTable, type Rows } from './report';
import { timePlan } from './time-plan';

type Name = keyof typeof PLANS;
const NAMES = Object.keys(PLANS) as Name[];

/** Makes all films one after another, or again those that are named: their rows take the place of those of the last time. */
async function main(wanted: string[]): Promise<void> {
  const unknown = wanted.find((name) => !(NAMES as string[]).includes(name));
  if (unknown) throw new Error(`There are the films ${NAMES.join(', ')}, but none is "${unknown}".`);
  const rows = wanted.length > 0 ? await rowsBefore() : {};
  const directory = await mkdtemp(join(tmpdir(), 'storyreel-bench-schedule-'));
  try {
    const bundlePath = await bundleInto(directory);
    for (const name of NAMES.filter((each) => wanted.length === 0 || wanted.includes(each))) {
      const beganMs = performance.now();
      const row = await timePlan(PLANS[name], join(directory, name), bundlePath);
      rows[name] = row;
      const seconds = Math.round((performance.now() - beganMs) / 1000);
      const figures = `${(row.tookMs / 1000).toFixed(1)} s, ${row.ratio} times the bound, ${row.violations} violations`;
      console.log(`${String(seconds).padStart(4)} s  ${row.name}: ${figures}`);
    }
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 5 });
  }
  await conclude(rows);
}

async function rowsBefore(): Promise<Partial<Rows>> {
  return ((await readResults('schedule')) as { rows: Partial<Rows> } | undefined)?.rows ?? {};
}

/** Tells the results and writes them down; throws when they miss a target. */
async function conclude(rows: Partial<Rows>): Promise<void> {
  const inOrder = NAMES.flatMap((name) => rows[name] ?? []);
  console.log(`\nSeconds of life, from the finished script to the film:\n\n${timesTable(inOrder)}`);
  console.log(`\nWhere makeFilm lost time, in real milliseconds along the chain of steps that decided it:\n`);
  console.log(lostTable(inOrder));
  const missing = NAMES.filter((name) => !rows[name]);
  if (missing.length > 0) throw new Error(`There are no results of ${missing.join(', ')} yet: run all first.`);
  const headline = headlineOf(rows as Rows);
  console.log(headline);
  const machine = { cores: availableParallelism(), node: process.version };
  await writeResults('schedule', { headline, machine, rows });
  const missed = missedTargets(headline);
  if (missed.length > 0) throw new Error(`The schedule does not keep what it promises: ${missed.join('; ')}.`);
}

// What a film has started ends with this process: the children by themselves, the server at its exit.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
