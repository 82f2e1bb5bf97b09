import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { isOfNamesake } from '../../temporal/identity';
import { forEachRunning } from './for-each-running';
import { giveStepBack } from './give-step-back';
import { leaveDeadWorker } from './leave-dead-worker';
import type { Predecessor } from './predecessor';
import { stepsUnderWay, type StepUnderWay } from './steps-under-way';

/** Steps of a run that may be at a worker that lives, and when they were seen, by the monotonic clock of this process. */
interface Doubtful {
  steps: StepUnderWay[];
  seenAtMs: number;
}

/**
 * Tells the server that the steps of a dead predecessor have failed, so that they are begun anew at once, and not only when its
 * heartbeats have been missed for long enough. Resolves to how many they were. The steps of any other worker are left alone.
 *
 * Of a predecessor that is known to be dead every step is given back, and its films are taken from it as well. Of one that is not,
 * only those are of which the server hears nothing for `silenceMs` more: it may live. How long nothing was heard before, the server's
 * times alone do not tell, for its clock may be another than this machine's. All running films are gone through once, for there may be a thousand.
 */
export async function giveBack(temporal: Client, { name, isDead }: Predecessor, silenceMs: number): Promise<number> {
  const isMeant = (identity: string) => isOfNamesake(identity, name);
  const doubtful: Doubtful[] = [];
  let given = 0;
  const give = async (steps: StepUnderWay[]) => {
    for (const step of steps) if (await giveStepBack(temporal, step, isMeant)) given++;
  };
  await forEachRunning(temporal, async (run) => {
    if (isDead) await leaveDeadWorker(temporal, run);
    const steps = await stepsUnderWay(temporal, run, isMeant);
    if (isDead) await give(steps);
    else if (steps.length > 0) doubtful.push({ steps, seenAtMs: performance.now() });
  });
  for (const { steps, seenAtMs } of doubtful) {
    await pause(Math.max(0, seenAtMs + silenceMs - performance.now()));
    await give(steps);
  }
  return given;
}
