import { setTimeout as sleep } from 'node:timers/promises';
import { SettingsError } from '../config/environment-reader';

const USUAL_IDLE_MINUTES = 10;
const MS_PER_MINUTE = 60_000;
const LOOKS_PER_IDLE_TIME = 10;
const LONGEST_LOOK_MS = 60_000;

/** How long everything stays up with nothing to do: `STORYREEL_IDLE_MINUTES`, else ten minutes. */
export function idleTimeMs(environment: NodeJS.ProcessEnv): number {
  const minutes = environment['STORYREEL_IDLE_MINUTES'];
  if (!minutes) return USUAL_IDLE_MINUTES * MS_PER_MINUTE;
  if (!/^\d{1,6}(\.\d+)?$/.test(minutes) || Number(minutes) === 0) {
    throw new SettingsError(
      `STORYREEL_IDLE_MINUTES must be a number of minutes above 0, such as 10 or 0.5, but it is "${minutes}".`,
    );
  }
  return Number(minutes) * MS_PER_MINUTE;
}

/** Resolves when `isInUse` has said no at every look for `idleMs`, and rejects with an `AbortError` on the signal. */
export async function untilIdle(idleMs: number, isInUse: () => Promise<boolean>, signal: AbortSignal): Promise<void> {
  const lookEveryMs = Math.min(idleMs / LOOKS_PER_IDLE_TIME, LONGEST_LOOK_MS);
  // This clock stands still while the machine sleeps.
  let usedAt = performance.now();
  while (performance.now() - usedAt < idleMs) {
    await sleep(lookEveryMs, undefined, { signal });
    if (await isInUse()) usedAt = performance.now();
  }
}
