import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs';
import { logPath } from '../child/log-file';

/** A background process that was started and has not yet been met. */
export interface Starting {
  pid: number | undefined;
  /** It has ended: another was first, or it failed. */
  hasEnded(): boolean;
  /** Throws a sentence when it has failed. */
  throwIfFailed(): void;
}

/** What the background process is started with. */
export interface BackgroundStart {
  home: string;
  /** The paths of the background program and of the worker program. */
  background: string;
  worker: string;
  idleMs: number;
  environment: NodeJS.ProcessEnv;
}

/** Starts a home's background process so that it outlives this one. */
export function spawnBackground({ home, background, worker, idleMs, environment }: BackgroundStart): Starting {
  const path = logPath(home, 'background');
  const saidBefore = existsSync(path) ? statSync(path).size : 0;
  const log = openSync(path, 'a');
  const child = spawn(process.execPath, [background, home, worker, String(idleMs)], {
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
    env: environment,
  });
  closeSync(log);
  let failure: string | undefined;
  child.on('error', (error) => (failure = `The background process cannot be started: ${error.message}`));
  child.on('message', ({ failed }: { failed: string }) => (failure = failed));
  child.unref();
  child.channel?.unref();
  const hasEnded = (): boolean => (child.exitCode !== null || child.signalCode !== null) && !child.connected;
  return {
    pid: child.pid,
    hasEnded,
    throwIfFailed() {
      if (failure) throw new Error(failure);
      if (!hasEnded() || child.exitCode === 0) return;
      if (child.signalCode) throw new Error(`The background process ended (${child.signalCode}).`);
      const said = readFileSync(path).subarray(saidBefore).toString().trim();
      throw new Error(`The background process ended (exit code ${child.exitCode}). ${said}`.trim());
    },
  };
}
