import { existsSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/** Where a process of the embedded Temporal writes what it has to say: `HOME/logs/NAME.log`. */
export function logPath(home: string, name: string): string {
  return join(home, 'logs', `${name}.log`);
}

/** Opens a process's log for its output, empty; the log of the run before is kept beside it as `NAME.previous.log`. */
export function openLog(home: string, name: string): number {
  const path = logPath(home, name);
  mkdirSync(join(home, 'logs'), { recursive: true });
  if (existsSync(path)) renameSync(path, logPath(home, `${name}.previous`));
  return openSync(path, 'a');
}

/** Whether a process has written such words: what it dies of may stand far above its last lines. */
export function isInLog(home: string, name: string, words: RegExp): boolean {
  const path = logPath(home, name);
  return existsSync(path) && words.test(readFileSync(path, 'utf8'));
}

/** The last lines of a process's log as the end of an error message, with the path where the rest can be read. */
export function endOfLog(home: string, name: string): string {
  const path = logPath(home, name);
  const lines = existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n').filter(Boolean) : [];
  return lines.length > 0
    ? `The end of its log (${path}):\n${lines.slice(-8).join('\n')}`
    : `Its log (${path}) is empty.`;
}
