import { Context } from '@temporalio/activity';
import type { Activities } from '../../../src/contract/activities';
import type { Done } from '../../../src/domain/progress/step';

/** How long each step takes by such a clock, in milliseconds. */
export const TOOK_MS = 5;

/** The same activities at a worker whose clock differs from the server's by so many milliseconds. */
export function byClock(activities: Activities, byMs: number): Activities {
  const told = (activity: (...args: never[]) => Promise<Done<unknown>>) => {
    return async (...args: never[]) => {
      const { scheduledTimestampMs: askedAtMs } = Context.current().info;
      const startedAtMs = Date.now() + byMs;
      const { made, times } = await activity(...args);
      const spent = { slotMs: Math.max(0, startedAtMs - askedAtMs) };
      return { made, times: { ...times, askedAtMs, startedAtMs, endedAtMs: startedAtMs + TOOK_MS, spent } };
    };
  };
  const { keepManifest, ...steps } = activities;
  const all = Object.entries(steps).map(([name, activity]) => [name, told(activity as never)]);
  return { ...(Object.fromEntries(all) as typeof steps), keepManifest };
}
