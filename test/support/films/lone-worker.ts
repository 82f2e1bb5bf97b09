import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { endGroup } from '../../../src/embedded/child/end-group';
import { findPrograms } from '../../../src/embedded/claim/running-program';

const PROGRAM = join(__dirname, '..', '..', '..', 'dist', 'worker.js');

/** How a worker process ended: with an exit code, or by a signal. */
export interface WorkerEnd {
  code: number | null;
  by: NodeJS.Signals | null;
}

/** The built worker as a process of its own, in a home that only it, and workers of the same test, use. */
export interface LoneWorker {
  pid: number;
  ended: Promise<WorkerEnd>;
  /** Sends the process a signal, and nothing to what it runs. */
  signal(name: NodeJS.Signals): void;
  /** Ends it at once, with all that it runs. */
  end(): Promise<void>;
}

/** Starts a worker for the server at `address`; resolves when it polls. Whoever starts it ends it. */
export async function startLoneWorker(
  home: string,
  address: string,
  settings: NodeJS.ProcessEnv = {},
): Promise<LoneWorker> {
  const child = fork(PROGRAM, {
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, STORYREEL_HOME: home, STORYREEL_STORE: '', TEMPORAL_ADDRESS: address, ...settings },
  });
  const ended = endOf(child);
  child.send('connect');
  const ready = once(child, 'message').then(() => true);
  if (!(await Promise.race([ready, ended.then(() => false)]))) throw new Error('The worker ended before it was ready.');
  return {
    pid: child.pid ?? 0,
    ended,
    signal: (name) => void child.kill(name),
    async end() {
      endGroup(child);
      await ended;
    },
  };
}

async function endOf(child: ChildProcess): Promise<WorkerEnd> {
  const [code, by] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  return { code, by };
}

/** What a worker has at hand only while it works: the pids of its encoders, and its temporary files. */
export interface Traces {
  encoders: number[];
  files: string[];
}

/** The traces of all workers of a home, of dead ones too. Encoders are known by the home in their command line. */
export async function tracesIn(home: string): Promise<Traces> {
  // A directory that goes while it is read has not gone yet.
  const files = await readdir(home, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [join('work', 'going')];
    throw error;
  });
  return {
    encoders: findPrograms([home]).map(({ pid }) => pid),
    files: files.filter((file) => /\.part$|^work[\\/]./.test(file)),
  };
}
