import type { StepTimes } from './step';

/**
 * The times of a step that was heard of at `heardAtMs` (milliseconds since 1970), so that they can be compared: that is a time of the
 * server, as that at which the step was asked for, and what lies between them a worker has told by a clock of its own. Where it cannot
 * have been then, the step ended when it was heard of; how long it took is as it was measured.
 */
export function byOneClock(times: StepTimes, heardAtMs: number): StepTimes {
  const { askedAtMs, startedAtMs, endedAtMs } = times;
  if (askedAtMs <= startedAtMs && endedAtMs <= heardAtMs) return times;
  const tookMs = Math.max(0, endedAtMs - startedAtMs);
  const began = Math.max(askedAtMs, heardAtMs - tookMs);
  return { ...times, startedAtMs: began, endedAtMs: began + tookMs };
}
