import { setTimeout as sleep } from 'node:timers/promises';
import { layClaim, readClaim, replaceDeadClaim } from './claim';
import type { Claim } from './claim-file';
import { isAlive } from './is-alive';
import { leftOvers } from './left-overs';
import { endOrphan, type RunningProgram } from './running-program';

const ORPHAN_GRACE_MS = 15_000;

/** Claims a home, after ending what a dead predecessor left running; false when another process has it. */
export async function claimHome(home: string, claim: Claim): Promise<boolean> {
  const cleanUp = async (named: RunningProgram[]): Promise<void> => {
    for (const program of leftOvers(home, named)) await endOrphan(program, ORPHAN_GRACE_MS);
  };
  for (;;) {
    if (layClaim(home, claim)) {
      // Somebody may have removed the claim of one that runs.
      await cleanUp([]);
      return true;
    }
    const current = readClaim(home);
    if (!current) continue;
    if (await isAlive(current)) return false;
    if (await replaceDeadClaim(home, current, claim, { isAlive, cleanUp: () => cleanUp(current.programs) }))
      return true;
    await sleep(50);
  }
}
