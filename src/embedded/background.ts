import { type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { releaseClaim, updateClaim } from './claim';
import { startEmbeddedServer, stopEmbeddedServer } from './embedded-server';
import type { FromBackground } from './messages';
import type { RunningProgram } from './running-program';
import { takeHome } from './take-home';
import { provideTemporal } from './temporal-cli';
import { Users } from './users';
import { startWorkerProcess, stopWorkerProcess } from './worker-process';

/** Whoever started this process is a user within this time, or is no more. */
const FIRST_USER_WITHIN_MS = 10_000;

/** The background process of a home: keeps a Temporal server and a worker running as long as they have a user. */
async function runBackground(home: string, workerProgram: string): Promise<void> {
  const token = randomUUID();
  const users = new Users(token, () => void end({ stopping: true }, 0));
  const port = await users.listen();
  const claim = {
    pid: process.pid,
    commandIncludes: [__filename, home],
    port,
    token,
    programs: [] as RunningProgram[],
  };
  if (!(await takeHome(home, claim))) process.exit(0);

  const ending = new AbortController();
  let server: ChildProcess | undefined;
  let worker: ChildProcess | undefined;

  function record(program: RunningProgram): void {
    // The worker, started last, is to end first.
    claim.programs.unshift(program);
    updateClaim(home, claim);
  }

  async function start(): Promise<void> {
    const say = (sentence: string): void => users.tell({ wait: sentence });
    say('starting the Temporal server');
    const program = await provideTemporal(process.env, { say, signal: ending.signal });
    const started = await startEmbeddedServer(home, program.path, record, ending.signal);
    server = started.child;
    ending.signal.throwIfAborted();
    server.once('exit', (code, signal) => fail(`The Temporal server ended (${signal ?? `exit code ${code}`}).`));
    users.tell({ ready: { temporal: started.address, ui: started.uiAddress } });
    worker = startWorkerProcess(home, workerProgram, started.address, { onSpawn: record, onFailed: fail });
  }

  function fail(sentence: string): void {
    if (ending.signal.aborted) return;
    console.error(sentence);
    users.tell({ failed: sentence });
    void end({ failed: sentence }, 1);
  }

  async function end(refusal: FromBackground, exitCode: number): Promise<void> {
    if (ending.signal.aborted) return;
    ending.abort();
    users.turnAway(refusal);
    await starting;
    if (worker) await stopWorkerProcess(worker);
    if (server) await stopEmbeddedServer(server);
    releaseClaim(home, claim);
    await users.dismiss();
    process.exit(exitCode);
  }

  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      users.tell({ failed: `The embedded Temporal server was told to end (${signal}).` });
      void end({ stopping: true }, 0);
    });
  }
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: Error) => fail(`The background process broke: ${error.stack}`));
  }
  setTimeout(() => users.count === 0 && void end({ stopping: true }, 0), FIRST_USER_WITHIN_MS);
  const starting = start().catch((error: Error) => fail(error.message));
}

const [home, workerProgram] = process.argv.slice(2);
if (!home || !workerProgram) throw new Error('background.js needs two arguments: the home and the worker program.');
runBackground(home, workerProgram).catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
