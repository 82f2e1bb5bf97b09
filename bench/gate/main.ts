import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleInto } from '../films/bundle';
import { readResults, writeResults } from '../results';
import { CHAOS_PLANS } from './chaos-plans';
import type { Row } from './judge-run';
import { OTHER_LIMITERS, PLAIN_QUEUE, THROUGHPUT, UNSLOWED } from './other-plans';
import type { Plan } from './plan';
import { brokenPromises, headlineOf, rowsOf, tableOf, type Results } from './report';
import { runPlan } from './run-plan';

/** Runs plans one after another in each of two lanes: most of the time of a run is waiting. */
async function inTwoLanes(plans: Plan[], run: (plan: Plan) => Promise<Row>): Promise<Map<Plan, Row>> {
  const rows = new Map<Plan, Row>();
  const left = [...plans];
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift()) rows.set(next, await run(next));
  };
  await Promise.all([lane(), lane()]);
  return rows;
}

/** All runs, or again those whose name holds `wanted`: their rows take the place of those of the last time. */
async function main(wanted = ''): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'storyreel-bench-gate-'));
  try {
    const bundlePath = await bundleInto(directory);
    let count = 0;
    const run = async (plan: Plan): Promise<Row> => {
      const beganMs = performance.now();
      const row = await runPlan(plan, join(directory, `run-${++count}`), bundlePath);
      const seconds = Math.round((performance.now() - beganMs) / 1000);
      const figures = `${row.violations} violations, ${row.imagesPerMinute} a minute`;
      console.log(`${String(seconds).padStart(4)} s  ${plan.name}, ${plan.pace}: ${figures}`);
      return row;
    };
    // Apart from the others, whose killed and new processes would disturb them: what is measured here is time.
    const timed = [...THROUGHPUT, ...PLAIN_QUEUE, ...Object.values(UNSLOWED)];
    const others = [...CHAOS_PLANS, ...OTHER_LIMITERS];
    const isWanted = ({ name }: Plan) => name.includes(wanted);
    const rows = await inTwoLanes(timed.filter(isWanted), run);
    for (const [plan, row] of await inTwoLanes(others.filter(isWanted), run)) rows.set(plan, row);
    console.log(`\n${tableOf([...rows.values()])}\n`);
    await conclude(await resultsOf(rows));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function resultsOf(rows: Map<Plan, Row>): Promise<Results> {
  const last = (await readResults('gate')) as Results | undefined;
  const before = last ? rowsOf(last) : [];
  const of = (plan: Plan): Row => {
    const isOfPlan = ({ name, pace }: Row) => name === plan.name && (pace === plan.pace || pace === '');
    const row = rows.get(plan) ?? before.find(isOfPlan);
    if (!row) throw new Error(`There is no result of "${plan.name}" yet: run all first.`);
    return row;
  };
  const { none, warm, cold } = UNSLOWED;
  return {
    chaos: CHAOS_PLANS.map(of),
    throughput: THROUGHPUT.map(of),
    others: OTHER_LIMITERS.map(of),
    plainQueue: PLAIN_QUEUE.map(of),
    unslowed: { none: of(none), warm: of(warm), cold: of(cold) },
  };
}

/** Writes the results down; throws when they break a promise. */
async function conclude(results: Results): Promise<void> {
  const headline = headlineOf(results);
  console.log(headline);
  await writeResults('gate', { headline, ...results });
  const broken = brokenPromises(headline);
  if (broken.length > 0) throw new Error(`The gate does not keep what it promises: ${broken.join('; ')}.`);
}

// What a run has started ends with this process: the children by themselves, the server at its exit.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

main(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
