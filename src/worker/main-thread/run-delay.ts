// oxlint-disable-next-line no-restricted-imports -- what the kernel tells of this process, and no file of a person's
import { openSync, readSync } from 'node:fs';

/**
 * For how many milliseconds the main thread of this process has been ready to run while others had the processors, since its
 * start: Linux tells; elsewhere the answer is always 0.
 */
export function runDelayReader(): () => number {
  const file = openSchedule();
  if (file === undefined) return () => 0;
  const bytes = Buffer.alloc(128);
  return () => {
    const length = readSync(file, bytes, 0, bytes.length, 0);
    const [, delayNs] = bytes.toString('latin1', 0, length).split(' ');
    return Number(delayNs) / 1e6 || 0;
  };
}

function openSchedule(): number | undefined {
  try {
    return openSync(`/proc/self/task/${process.pid}/schedstat`, 'r');
  } catch {
    return undefined;
  }
}
