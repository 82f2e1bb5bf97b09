import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openEmbeddedSite, type EmbeddedSite } from '../one-machine/embedded-site';
import { writeResults } from '../results';
import { backlogJobs } from './backlog-jobs';
import { brokenPromises, headlineOf, tableOf, type Backlog } from './report';
import { runBacklog } from './run-backlog';

/** As long as pictures wait nobody waits for voices: these come at once. Pictures wait for their turn, and not for the vendor's hands. */
const TIMES = { speechMs: 100, imageMs: 1_000 };

let site: EmbeddedSite | undefined;

/** Films that stand before the image gate, a few and then so many, and what that does to whoever asks for anything. */
async function main(count: number): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'storyreel-bench-backlog-'));
  const load = loadavg().map(Math.round);
  console.log(`${count} films in ${directory}; the load is ${load.join(', ')}.`);
  try {
    site = await openEmbeddedSite(directory, { scale: 1, configuration: { times: TIMES } });
    const backlog = await runBacklog(site, backlogJobs(count, site.environment, directory));
    site.said.forEach((sentence) => console.log(sentence));
    await site.close();
    site = undefined;
    await conclude(backlog, load);
  } finally {
    site?.victims.killAllNow();
    await rm(directory, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function conclude(backlog: Backlog, load: number[]): Promise<void> {
  const headline = headlineOf(backlog);
  const { few, many, cancelled, rest } = backlog;
  console.log(`\n${tableOf(backlog)}\n`);
  for (const sentence of [...many.pending.failures, ...cancelled.notCancelled]) console.log(sentence);
  console.log({ cancelled, rest });
  console.log(headline);
  const machine = { cores: availableParallelism(), node: process.version, load };
  await writeResults('backlog', { headline, machine, few, many, cancelled, rest });
  const broken = brokenPromises(backlog);
  if (broken.length > 0) throw new Error(`Not everything held: ${broken.join('; ')}.`);
}

// What was started is killed when this process ends in any way.
process.once('exit', () => site?.victims.killAllNow());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const { values } = parseArgs({ options: { films: { type: 'string', default: '1000' } } });
main(Number(values.films)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  // The vendors, and the connection to a server that is gone, would keep it.
  process.exit(1);
});
