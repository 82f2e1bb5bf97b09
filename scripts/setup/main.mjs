import { buildIsCurrent, runBuild } from './build.mjs';
import { CommandError } from './command-error.mjs';
import { withLock } from './lock.mjs';
import { packagesAreCurrent, runPackages } from './packages.mjs';
import { partsAreCurrent, runParts } from './parts.mjs';
import { runStep } from './progress.mjs';

const PACKAGES = { title: 'npm packages', isCurrent: packagesAreCurrent, run: runPackages };
const BUILD = { title: 'build', isCurrent: buildIsCurrent, run: runBuild };
const PARTS = { title: 'ffmpeg and the Temporal server', isCurrent: partsAreCurrent, run: runParts };

/** Makes everything that is missing: the npm packages, the build, and with `parts` the programs that a film needs. */
export async function setUp({ parts }) {
  const steps = parts ? [PACKAGES, BUILD, PARTS] : [PACKAGES, BUILD];
  if (steps.every((step) => step.isCurrent())) return;

  const interrupt = new AbortController();
  for (const [name, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ]) {
    process.on(name, () => {
      if (interrupt.signal.aborted) process.exit(128 + number);
      process.exitCode = 128 + number;
      interrupt.abort();
    });
  }
  try {
    await withLock(interrupt.signal, async () => {
      for (const step of steps) {
        // Each is looked at again: another setup may have done it while this one waited for the lock.
        if (!step.isCurrent()) await runStep(step.title, (say) => step.run({ say, signal: interrupt.signal }));
      }
    });
  } catch (error) {
    if (interrupt.signal.aborted) return console.error('setup: interrupted; the next run goes on from here.');
    if (error instanceof CommandError) console.error(error.output);
    console.error(`setup: ${error.message}`);
    process.exitCode = 1;
  }
}
