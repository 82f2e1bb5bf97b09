import { Context, log, metricMeter } from '@temporalio/activity';
import type { StepTimes } from '../../domain/progress/step';
import { timesSpent } from '../../domain/progress/times-spent';

/**
 * How long steps waited for a worker, which Temporal measures from one moment of the server to another. A worker could tell it only by
 * comparing its own clock to the server's.
 */
const WAITED_FOR_WORKER = 'temporal_activity_schedule_to_start_latency';

/** The buckets of each histogram in milliseconds: the shortest fit an answer from the store, the longest a blocked account. */
export const STEP_BUCKETS: Record<string, number[]> = Object.fromEntries(
  [WAITED_FOR_WORKER, ...['took', 'gate', 'vendor', 'ffmpeg'].map(histogram)].map((name) => [
    name,
    [50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 15_000, 20_000, 30_000, 60_000, 120_000, 300_000, 900_000],
  ]),
);

/**
 * Writes a step that was done to the worker's metrics and log (inside an activity): its times in milliseconds, named like the
 * columns of a report, and its cost in millionths of a US dollar. Metrics are tagged with activity type and queue (by Temporal),
 * provider and outcome only; film, step, its wait for a worker and the pauses between its attempts, which take both clocks to tell, are
 * in the log.
 */
export function recordStep(times: StepTimes): void {
  const outcome = times.reused ? 'reused' : 'made';
  const provider = times.by?.split('/')[0];
  const meter = metricMeter.withTags({ outcome, ...(provider && { provider }) });
  const { tookMs, slotMs, gateMs, vendorMs, ffmpegMs, betweenMs } = timesSpent(times);
  const durations = { took: tookMs, gate: gateMs, vendor: vendorMs, ffmpeg: ffmpegMs };
  for (const [name, ms] of Object.entries(durations)) {
    if (ms !== undefined) meter.createHistogram(histogram(name), 'int', 'ms').record(Math.round(ms));
  }
  const { by, attempt, costMicroUsd = 0, savedMicroUsd = 0 } = times;
  if (costMicroUsd > 0) meter.createCounter('storyreel_step_cost_micro_usd').add(costMicroUsd);
  if (savedMicroUsd > 0) meter.createCounter('storyreel_step_saved_micro_usd').add(savedMicroUsd);
  meter.createCounter('storyreel_steps_total').add(1);
  log.info('step done', {
    ...whichStep(),
    outcome,
    by,
    attempt,
    slot: slotMs,
    between: betweenMs,
    ...durations,
    costMicroUsd,
    savedMicroUsd,
  });
}

/** Writes a failed attempt to the worker's metrics and log; `type` is one of `FAILURES`. */
export function recordFailedStep(type: string): void {
  const outcome = 'failed';
  metricMeter.withTags({ outcome, type }).createCounter('storyreel_steps_total').add(1);
  log.info('step failed', { ...whichStep(), outcome, type, attempt: Context.current().info.attempt });
}

/** Tells the worker's metrics that a grant of the image gate was too old when its request could have left. */
export function recordMissedGrant(): void {
  metricMeter.createCounter('storyreel_grants_missed_total').add(1);
}

function histogram(name: string): string {
  return `storyreel_step_${name}`;
}

function whichStep(): { film: string | undefined; step: string } {
  const { workflowExecution, activityId } = Context.current().info;
  return { film: workflowExecution?.workflowId, step: activityId };
}
