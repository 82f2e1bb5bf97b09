import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { type Claim, readClaim } from '../../src/embedded/claim';
import { type Embedded, joinEmbedded, type JoinOptions } from '../../src/embedded/join';
import { isRunning } from '../../src/embedded/running-program';

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

  private constructor(readonly path: string) {}

  static async create(): Promise<Home> {
    return new Home(await mkdtemp(join(tmpdir(), 'storyreel-home-')));
  }

  async join(options: Partial<JoinOptions> = {}): Promise<Embedded> {
    const embedded = await joinEmbedded({
      home: this.path,
      keep: false,
      worker: WORKER,
      background: BACKGROUND,
      ...options,
    });
    this.claim();
    return embedded;
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

  /** Resolves when the programs of a claim have ended and the home is free. */
  async untilStopped(claim: Claim): Promise<void> {
    await until(() => ![claim, ...claim.programs].some(isRunning) && readClaim(this.path) === undefined);
  }

  async cleanUp(): Promise<void> {
    for (const user of this.users) user.kill('SIGKILL');
    this.claim();
    for (const program of this.claims.flatMap((claim) => [claim, ...claim.programs])) {
      if (isRunning(program)) process.kill(program.pid, 'SIGKILL');
    }
    await until(() => !this.claims.some(isRunning));
    await rm(this.path, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Resolves when `holds`; the test's own time limit ends the wait. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}
