import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Where in /proc/PID/stat, after the name of the program, its start stands. */
const STARTED = 19;

/**
 * When a process of this machine was started, as digits that no later process of the same number has: on Linux counted from the start of the
 * machine, so that no clock that is set moves it. Undefined where it is not there, or cannot be known, as on Windows.
 */
export function startOfProcess(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
      // A name may have spaces and parentheses of its own.
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[STARTED];
    }
    if (process.platform === 'win32') return undefined;
    const started = Date.parse(execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }));
    return Number.isNaN(started) ? undefined : String(started / 1000);
  } catch {
    return undefined;
  }
}
