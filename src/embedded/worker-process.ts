import { type ChildProcess, fork } from 'node:child_process';
import { closeSync } from 'node:fs';
import { localEnvironment } from './local-environment';
import { endOfLog, openLog } from './log-file';
import type { RunningProgram } from './running-program';
import { stopChild } from './stop-child';

const READY_WITHIN_MS = 60_000;
const STOPS_WITHIN_MS = 20_000;

/** What the starter of a worker wants to hear. */
export interface WorkerEvents {
  onSpawn: (program: RunningProgram) => void;
  /** The worker does not work, and why, as a sentence; heard once at most, and not for one that was stopped. */
  onFailed: (sentence: string) => void;
}

/** Starts the worker program for a server; it says 'ready' by IPC, and ends itself when the IPC channel closes. */
export function startWorkerProcess(home: string, program: string, address: string, events: WorkerEvents): ChildProcess {
  const log = openLog(home, 'worker');
  const child = fork(program, {
    // Its own group: whatever it runs can be ended with it.
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
    env: { ...localEnvironment(process.env), TEMPORAL_ADDRESS: address, STORYREEL_HOME: home },
  });
  closeSync(log);
  if (child.pid !== undefined) events.onSpawn({ pid: child.pid, commandIncludes: [program] });
  let told = false;
  const fail = (what: string): void => {
    if (!told) events.onFailed(`The worker ${what}. ${endOfLog(home, 'worker')}`);
    told = true;
  };
  const overdue = setTimeout(() => fail(`was not ready within ${READY_WITHIN_MS / 1000} s`), READY_WITHIN_MS);
  child.on('message', (message) => {
    if (message === 'ready') clearTimeout(overdue);
  });
  child.on('error', (error) => fail(`cannot be run: ${error.message}`));
  child.on('exit', (code, signal) => {
    clearTimeout(overdue);
    fail(`ended (${signal ?? `exit code ${code}`})`);
  });
  return child;
}

/** Ends the worker: it may finish or hand back what it is at. */
export function stopWorkerProcess(child: ChildProcess): Promise<void> {
  return stopChild(child, STOPS_WITHIN_MS, true);
}
