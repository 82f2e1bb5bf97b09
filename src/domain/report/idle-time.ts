import type { ReportedStep } from './reported-step';

/** A stretch of a film's time, in milliseconds since it began. */
export interface Stretch {
  fromMs: number;
  toMs: number;
}

/** Less is the way from one step to the next. */
const SHORTEST_MS = 1_000;

/**
 * When nothing of a film was asked for or under way, nor what `cameToNothing`, as while it waits for a person, or is paused; in order
 * of time.
 */
export function idleStretches(
  steps: readonly ReportedStep[],
  cameToNothing: readonly Stretch[],
  tookMs: number,
): Stretch[] {
  const ofSteps = steps.flatMap(({ life, phases }) => [
    ...(life ? [{ fromMs: life.askedMs, toMs: life.endedMs }] : []),
    ...phases,
  ]);
  const busy = [...ofSteps, ...cameToNothing];
  const idle: Stretch[] = [];
  let untilMs = busy.length > 0 ? Math.min(...busy.map(({ fromMs }) => fromMs)) : tookMs;
  for (const { fromMs, toMs } of [
    ...busy.toSorted((one, other) => one.fromMs - other.fromMs),
    { fromMs: tookMs, toMs: tookMs },
  ]) {
    if (fromMs - untilMs >= SHORTEST_MS) idle.push({ fromMs: untilMs, toMs: fromMs });
    untilMs = Math.max(untilMs, toMs);
  }
  return idle;
}

/** How much of a stretch lies within others. */
export function within({ fromMs, toMs }: Stretch, others: readonly Stretch[]): number {
  return others.reduce(
    (sum, other) => sum + Math.max(0, Math.min(toMs, other.toMs) - Math.max(fromMs, other.fromMs)),
    0,
  );
}
