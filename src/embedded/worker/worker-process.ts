import { fork } from 'node:child_process';
import { closeSync } from 'node:fs';
import { endGroup } from '../child/end-group';
import type { End, Run } from '../child/keep-running';
import { homeName } from '../home-name';
import { WORKER_STOPS_WITHIN_MS } from '../in-order';
import { localEnvironment } from '../child/local-environment';
import { openLog } from '../child/log-file';
import { type Patience, type SignsOfLife, silentForMs, watchForLife } from '../child/signs-of-life';
import type { RunningProgram } from '../claim/running-program';
import { stopChild } from '../child/stop-child';
import type { WorkerStart } from './worker-start';

const READY_WITHIN_MS = 60_000;

/** A worker that loads its modules, then waits to be told that the server answers. */
export interface WorkerProcess extends Run {
  /** How it can be found; undefined when it could not be run. */
  program: RunningProgram | undefined;
  /** Lets it connect; without this it waits. */
  connect(): void;
  /** Ends it: it may finish or hand back what it is at. */
  stop(): Promise<void>;
}

/**
 * Starts a worker for the server at `address`; it says 'ready' by IPC, and ends itself when the IPC channel closes. From then on
 * it answers 'alive?', whatever it says; one that stays silent hangs, and is killed.
 */
export function startWorkerProcess(
  home: string,
  { program, environment }: WorkerStart,
  address: string,
  patience: Patience,
): WorkerProcess {
  const log = openLog(home, 'worker');
  const child = fork(program, {
    // Its own group: whatever it runs can be ended with it.
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
    env: {
      ...localEnvironment(environment),
      TEMPORAL_ADDRESS: address,
      STORYREEL_HOME: home,
      STORYREEL_WORKER_NAME: homeName(home),
    },
  });
  closeSync(log);

  let overdue: NodeJS.Timeout | undefined;
  let killedFor: string | undefined;
  const kill = (why: string): void => {
    killedFor = why;
    endGroup(child);
  };
  const exited = new Promise<End>((resolve) => {
    child.on('error', (error) => {
      if (child.pid === undefined) resolve({ how: `The worker cannot be run: ${error.message}.`, recurs: true });
    });
    // One that was killed, by a person or for want of memory, said nothing about the next.
    child.on('exit', (code, by) =>
      resolve({ how: `The worker ended (${by ?? `exit code ${code}`}).`, recurs: by === null }),
    );
  });
  const ended = exited.then((end) => {
    clearTimeout(overdue);
    // What it ran, such as an encoder, is of no use to the worker that comes after it.
    endGroup(child);
    life?.end();
    return killedFor ? { how: killedFor, recurs: true } : end;
  });
  const silence = `The worker gave no sign of life for ${silentForMs(patience) / 1000} s, and was killed.`;
  let life: SignsOfLife | undefined;
  const ready = new Promise<void>((resolve) => {
    child.on('message', (message) => {
      life?.heard();
      if (message !== 'ready') return;
      clearTimeout(overdue);
      life ??= watchForLife(patience, say('alive?'), () => kill(silence));
      resolve();
    });
  });

  /** One that dies at this moment takes no message; its end is told by `ended`. */
  function say(words: string): () => void {
    return () => void (child.connected && child.send(words, () => undefined));
  }

  return {
    program: child.pid === undefined ? undefined : { pid: child.pid, commandIncludes: [program] },
    ready,
    ended,
    connect() {
      if (!child.connected) return;
      overdue = setTimeout(() => kill(`The worker was not ready within ${READY_WITHIN_MS / 1000} s.`), READY_WITHIN_MS);
      say('connect')();
    },
    stop: () => stopChild(child, WORKER_STOPS_WITHIN_MS),
  };
}
