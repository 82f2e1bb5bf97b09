import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a worker may hold, in MB, also with a neural voice. */
export const MOST_MEGABYTES = 1_200;

/** The most that a process has held so far, in MB; where the system does not tell that, what it holds now. */
export function peakMegabytes(pid: number): number {
  const told =
    process.platform === 'linux'
      ? /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
      : execFileSync('ps', ['-o', 'rss=', '-p', `${pid}`], { encoding: 'utf8' }).trim();
  if (!told) throw new Error(`Nothing tells what process ${pid} holds.`);
  return (Number(told) * 1_024) / 1e6;
}
