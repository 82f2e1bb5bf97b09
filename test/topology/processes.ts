import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { endGroup } from '../../src/embedded/child/end-group';

const PATIENCE_MS = 300_000;

/** How a program is started. */
export interface Start {
  /** Its whole environment besides PATH and HOME: nothing of this process's own settings is handed on. */
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** As which user; as this one when missing. */
  user?: { uid: number; gid: number } | undefined;
}

/** A program that runs until it is ended. */
export interface Running {
  name: string;
  child: ChildProcess;
  /** What it has written so far. */
  said(): string;
  end(signal?: NodeJS.Signals): Promise<void>;
}

const all: Running[] = [];

/** Starts a program whose output goes to a log file; it is ended at the latest by `endAll`. */
export function start(
  name: string,
  log: string,
  command: string,
  args: string[],
  { env, cwd, user }: Start = {},
): Running {
  const out = openSync(log, 'a');
  const child = spawn(command, args, {
    ...(cwd !== undefined && { cwd }),
    ...user,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', out, out],
    detached: true,
  });
  const ended = once(child, 'exit');
  ended.catch(() => undefined);
  const running: Running = {
    name,
    child,
    said: () => readFileSync(log, 'utf8'),
    async end(signal = 'SIGTERM') {
      if (child.exitCode !== null || child.signalCode !== null) return;
      if (signal === 'SIGKILL') endGroup(child);
      else child.kill(signal);
      const late = setTimeout(() => endGroup(child), 30_000);
      await ended;
      clearTimeout(late);
    },
  };
  all.push(running);
  return running;
}

/** Ends all that was started, the last first. */
export async function endAll(): Promise<void> {
  for (const running of all.toReversed())
    await running.end().catch((error: unknown) => console.error(running.name, error));
}

/** Runs a program to its end and answers its output; throws it when the program fails. `env` is added to this process's own. */
export async function run(command: string, args: string[], { env, cwd, user }: Start = {}): Promise<string> {
  const options = { ...(cwd !== undefined && { cwd }), ...user, env: { ...process.env, ...env }, maxBuffer: 2 ** 28 };
  const { stdout } = await promisify(execFile)(command, args, options);
  return stdout;
}

/** Asks again and again until something is so; throws with the log of the program that it is about. */
export async function until(what: string, ask: () => Promise<boolean> | boolean, about?: Running): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(200)) {
    if (await ask()) return;
    if (about && about.child.exitCode !== null) break;
  }
  throw new Error(`Expected that ${what}, but it did not come to that.\n${about?.said().slice(-3000) ?? ''}`);
}

/** So many ports that nobody has at the moment; below 32,768, for Temporal keeps those of its services in 16 bits with a sign. */
export async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  while (ports.length < count) {
    const port = randomInt(20_000, 32_768);
    if (!ports.includes(port) && (await isFree(port))) ports.push(port);
  }
  return ports;
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
