// One round of one target, in a process of its own: `round.ts TARGET SEED MILLISECONDS FILE [PATH]`. Each case is written to the file
// before it is taken in, for whoever has to end this process. Prints how many there were, and the first that went wrong.
import { writeFileSync } from 'node:fs';
import { asyncProperty, check, stringify } from 'fast-check';
import { MOST_MEGABYTES } from './memory';
import { TARGETS } from './targets';

/** Of the processor; what comes in must be taken in, or refused, at once. */
const LONGEST_CASE_MS = 10_000;

async function round(name: string, seed: number, timeMs: number, file: string, path?: string): Promise<void> {
  const target = await TARGETS[name]!();
  let cases = 0;
  let taking = Promise.resolve();
  const property = asyncProperty(target.cases, async (given) => {
    cases += 1;
    writeFileSync(file, stringify(given).slice(0, 100_000));
    const from = process.cpuUsage();
    taking = target.take(given);
    await taking;
    const { user, system } = process.cpuUsage(from);
    const [tookMs, megabytes] = [(user + system) / 1000, process.memoryUsage.rss() / 1e6];
    if (tookMs > LONGEST_CASE_MS) throw new Error(`It took ${Math.round(tookMs)} ms of the processor.`);
    if (megabytes > MOST_MEGABYTES) throw new Error(`The process holds ${Math.round(megabytes)} MB.`);
  });
  const found = await check(property, {
    seed,
    numRuns: 1_000_000,
    interruptAfterTimeLimit: timeMs,
    ...(path !== undefined && { path, endOnFailure: true }),
  });
  // When the time is up, the last case is still on its way.
  await taking.catch(() => undefined);
  await target.end?.();
  const wrong = found.counterexample && {
    path: found.counterexamplePath,
    given: stringify(found.counterexample[0]).slice(0, 2_000),
    error: String(found.errorInstance instanceof Error ? found.errorInstance.stack : found.errorInstance).slice(
      0,
      3_000,
    ),
  };
  process.stdout.write(JSON.stringify({ cases, wrong }));
}

const [name = '', seed, timeMs, file = '', path] = process.argv.slice(2);
void round(name, Number(seed), Number(timeMs), file, path).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(String((error as Error).stack));
    process.exit(1);
  },
);
