import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Client, Connection } from '@temporalio/client';
import { freePorts } from '../../bench/one-machine/free-ports';
import { readClaim } from '../../src/embedded/claim/claim';
import type { Claim } from '../../src/embedded/claim/claim-file';
import { type Embedded, joinEmbedded, type JoinOptions } from '../../src/embedded/session/join';
import { leftOvers } from '../../src/embedded/claim/left-overs';
import { rememberServerPorts } from '../../src/embedded/server/server-ports';
import { isRunning, type RunningProgram } from '../../src/embedded/claim/running-program';
import { provideTemporal } from '../../src/embedded/temporal-program/temporal-cli';

/** The programs of these tests: the built background process, and workers that need nothing but Node. */
const BACKGROUND = resolve('dist/embedded/background.js');
export const WORKER = join(__dirname, 'stand-ins', 'worker.js');
export const BROKEN_WORKER = join(__dirname, 'stand-ins', 'broken-worker.js');
const USER = join(__dirname, 'stand-ins', 'user.js');

/** What a user in a process of its own said. */
export interface UserSaid {
  address?: string;
  pid?: number;
  started?: boolean;
  error?: string;
}

/** A temporary home, and what a test does with it. `cleanUp` ends every process that was started for it. */
export class Home {
  private readonly users: ChildProcess[] = [];
  private readonly claims: Claim[] = [];
  private readonly connections: Connection[] = [];

  private constructor(readonly path: string) {}

  /** `prepare` may put a disk of its own there. */
  static async create(prepare: (path: string) => void = () => undefined): Promise<Home> {
    const path = await mkdtemp(join(tmpdir(), 'storyreel-home-'));
    prepare(path);
    // Those that a server gave up for a moment, a home that begins meanwhile would take for its own if they were the usual ones.
    rememberServerPorts(path, await freePorts());
    return new Home(path);
  }

  async join(options: Partial<JoinOptions> = {}): Promise<Embedded> {
    const embedded = await joinEmbedded({
      home: this.path,
      stopWhenUnused: true,
      worker: WORKER,
      background: BACKGROUND,
      ...options,
    });
    this.claim();
    return embedded;
  }

  /** Options with which the server starts only once the user has heard something: what there is to hear before they come, they do not. */
  async onceHeard(onWait: (sentence: string) => void): Promise<Pick<JoinOptions, 'environment' | 'onWait'>> {
    const [program, heard] = [join(this.path, 'temporal'), join(this.path, 'heard')];
    const { path } = await provideTemporal(process.env);
    const wait = `[ "$1" = server ] && until [ -e '${heard}' ]; do sleep 0.05; done`;
    await writeFile(program, `#!/bin/sh\n${wait}\nexec '${path}' "$@"\n`, { mode: 0o755 });
    return {
      environment: { ...process.env, TEMPORAL_CLI: program },
      onWait(sentence) {
        onWait(sentence);
        writeFileSync(heard, '');
      },
    };
  }

  /** A client of a Temporal server that runs for this home. */
  async clientOf(address: string): Promise<Client> {
    const connection = await Connection.connect({ address, connectTimeout: '5 minutes' });
    this.connections.push(connection);
    return new Client({ connection });
  }

  /** Starts a user in a process of its own, and returns it with what it says first. */
  async userProcess(environment: NodeJS.ProcessEnv = {}): Promise<{ process: ChildProcess; said: UserSaid }> {
    const user = spawn(process.execPath, [USER, this.path, WORKER], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...environment },
    });
    this.users.push(user);
    for await (const line of createInterface({ input: user.stdout })) {
      this.claim();
      return { process: user, said: JSON.parse(line) as UserSaid };
    }
    throw new Error('The user ended and said nothing.');
  }

  /** The claim on this home as it is now. */
  claim(): Claim | undefined {
    const claim = readClaim(this.path);
    if (claim) this.claims.push(claim);
    return claim;
  }

  /** The programs that run for this home, once both do. */
  async programs(): Promise<{ server: RunningProgram; worker: RunningProgram }> {
    const find = (words: string): RunningProgram | undefined =>
      this.claim()?.programs.find((program) => program.commandIncludes.includes(words) && isRunning(program));
    await until(() => find('server start-dev') !== undefined && find(WORKER) !== undefined);
    return { server: find('server start-dev')!, worker: find(WORKER)! };
  }

  /** Resolves when the programs of a claim have ended and the home is free. */
  async untilStopped(claim: Claim): Promise<void> {
    await until(() => ![claim, ...claim.programs].some(isRunning) && readClaim(this.path) === undefined);
  }

  /** Kills the processes that serve this home, as a power failure would. */
  async killAll(): Promise<void> {
    this.claim();
    const named = this.claims.flatMap((claim) => [claim, ...claim.programs]);
    const programs = leftOvers(this.path, named).filter(({ pid }) => pid !== process.pid);
    for (const program of programs) if (isRunning(program)) process.kill(program.pid, 'SIGKILL');
    await until(() => !programs.some(isRunning));
  }

  async cleanUp(takeAway: (path: string) => void = () => undefined): Promise<void> {
    for (const connection of this.connections) await connection.close();
    for (const user of this.users) user.kill('SIGKILL');
    await this.killAll();
    takeAway(this.path);
    await rm(this.path, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Resolves when `holds`; the test's own time limit ends the wait. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}
