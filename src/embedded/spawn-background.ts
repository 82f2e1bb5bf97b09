import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs';
import { logPath } from './log-file';

/** A background process that was started and has not yet been met. */
export interface Starting {
  pid: number | undefined;
  /** It has ended: another was first, or it failed. */
  hasEnded(): boolean;
  /** Throws what it said when it has failed. */
  throwIfFailed(): void;
}

/** Starts a home's background process so that it outlives this one. */
export function spawnBackground(home: string, background: string, worker: string): Starting {
  const path = logPath(home, 'background');
  const saidBefore = existsSync(path) ? statSync(path).size : 0;
  const log = openSync(path, 'a');
  const child = spawn(process.execPath, [background, home, worker], { detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  let spawnError: Error | undefined;
  child.on('error', (error) => (spawnError = error));
  child.unref();
  return {
    pid: child.pid,
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    throwIfFailed() {
      if (spawnError) throw new Error(`The background process cannot be started: ${spawnError.message}`);
      if (!child.signalCode && !child.exitCode) return;
      const said = readFileSync(path).subarray(saidBefore).toString().trim();
      throw new Error(said || `The background process ended (${child.signalCode ?? `exit code ${child.exitCode}`}).`);
    },
  };
}
