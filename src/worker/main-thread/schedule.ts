// oxlint-disable-next-line no-restricted-imports -- what the kernel tells of this process, and no file of a person's
import { openSync, readSync } from 'node:fs';

/** What the main thread of this process has done since its start, in milliseconds. */
export interface Schedule {
  /** It had a processor. */
  ranMs: number;
  /** It was ready to run while others had the processors. */
  delayedMs: number;
}

/** Reads the schedule, as Linux tells it; where nothing tells, all time has gone by with a processor. */
export function scheduleReader(): () => Schedule {
  const file = openSchedule();
  if (file === undefined) return () => ({ ranMs: performance.now(), delayedMs: 0 });
  const bytes = Buffer.alloc(128);
  return () => {
    const length = readSync(file, bytes, 0, bytes.length, 0);
    const [ranNs, delayedNs] = bytes.toString('latin1', 0, length).split(' ').map(Number);
    return { ranMs: (ranNs ?? 0) / 1e6, delayedMs: (delayedNs ?? 0) / 1e6 };
  };
}

function openSchedule(): number | undefined {
  try {
    return openSync(`/proc/self/task/${process.pid}/schedstat`, 'r');
  } catch {
    return undefined;
  }
}
