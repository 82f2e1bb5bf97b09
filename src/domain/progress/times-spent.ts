import type { StepTimes } from './step';

/**
 * Where a step's time went, in milliseconds; the columns of a report, and of the metrics. Waiting for a worker slot, the image
 * gate, vendors and ffmpeg are sums over all attempts; `tookMs` is the last attempt, `betweenMs` the pauses before others.
 * What was not measured is missing, as in films that were made before it was.
 */
export interface TimesSpent {
  slotMs?: number;
  gateMs?: number;
  vendorMs?: number;
  ffmpegMs?: number;
  betweenMs?: number;
  tookMs?: number;
  /** The part of the gate's time that belongs to the last attempt. */
  lastGateMs?: number;
  /** What would not have been without failed attempts: they and the pauses after them. */
  retriesMs?: number;
}

/** Where the time of a finished step went. */
export function timesSpent({ askedAtMs, startedAtMs, endedAtMs, attempt, spent }: StepTimes): TimesSpent {
  const tookMs = Math.max(0, endedAtMs - startedAtMs);
  const beforeMs = Math.max(0, startedAtMs - askedAtMs);
  if (!spent)
    return attempt === 1 ? { slotMs: beforeMs, tookMs } : { tookMs, betweenMs: beforeMs, retriesMs: beforeMs };

  // A worker counts that by its own clock from a moment of the server's.
  const slotMs = attempt === 1 ? beforeMs : Math.min(spent.slotMs ?? 0, beforeMs);
  const { gateMs = 0, vendorMs = 0, ffmpegMs = 0 } = spent;
  const lastGateMs = Math.min(gateMs, Math.max(0, tookMs - vendorMs - ffmpegMs));
  if (attempt === 1) return { ...spent, slotMs, lastGateMs, tookMs };
  const earlierMs = Math.max(0, gateMs + vendorMs + ffmpegMs - tookMs);
  const betweenMs = Math.max(0, beforeMs - slotMs - earlierMs);
  const retriesMs = Math.max(0, beforeMs - slotMs - (gateMs - lastGateMs));
  return { ...spent, slotMs, lastGateMs, tookMs, betweenMs, retriesMs };
}
