import { setTimeout as sleep } from 'node:timers/promises';
import { type Claim, layClaim, readClaim, replaceDeadClaim } from './claim';
import { isAlive } from './is-alive';
import { endOrphan } from './running-program';

const ORPHAN_GRACE_MS = 15_000;

/** Takes a home for one's own, after ending what a dead predecessor left running; false when another has it. */
export async function takeHome(home: string, claim: Claim): Promise<boolean> {
  for (;;) {
    if (layClaim(home, claim)) return true;
    const current = readClaim(home);
    if (!current) continue;
    if (await isAlive(current)) return false;
    const cleanUp = async (): Promise<void> => {
      for (const program of current.programs) await endOrphan(program, ORPHAN_GRACE_MS);
    };
    if (await replaceDeadClaim(home, current, claim, { isAlive, cleanUp })) return true;
    await sleep(50);
  }
}
