import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The variable that carries a child's settings, as JSON. */
const CHILD_SETTINGS = 'GATE_BENCH_CHILD';

const READY_WITHIN_MS = 60_000;

/** A process of the bench that can be killed, stopped and continued; it ends with its parent. */
export class Child {
  private readonly ended: Promise<unknown>;

  private constructor(
    private readonly process: ChildProcess,
    private readonly logPath: string,
  ) {
    this.ended = once(process, 'exit');
  }

  /** Starts a file of this folder and waits until it says that it is ready. */
  static async start(file: string, settings: object, directory: string): Promise<Child> {
    const logPath = join(directory, `${file}.log`);
    const log = openSync(logPath, 'a');
    const hook = join(__dirname, 'typescript.cjs');
    const started = spawn(process.execPath, ['--require', hook, join(__dirname, `${file}.ts`)], {
      stdio: ['ignore', log, log, 'ipc'],
      env: { ...process.env, [CHILD_SETTINGS]: JSON.stringify(settings) },
    });
    closeSync(log);
    const child = new Child(started, logPath);
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), READY_WITHIN_MS);
    const ready = once(started, 'message', { signal: late.signal }).then(
      () => true,
      () => false,
    );
    const isReady = await Promise.race([ready, child.ended.then(() => false)]);
    clearTimeout(timer);
    late.abort();
    if (isReady) return child;
    await child.kill();
    throw new Error(`${file} did not become ready. Its log says: ${child.log()}`);
  }

  /** Ends it at once, as a crash does. */
  async kill(): Promise<void> {
    this.process.kill('SIGKILL');
    if (this.process.exitCode === null && this.process.signalCode === null) await this.ended;
  }

  signal(name: 'SIGSTOP' | 'SIGCONT'): void {
    this.process.kill(name);
  }

  /** The end of what it said. */
  log(): string {
    return readFileSync(this.logPath, 'utf8').slice(-2_000);
  }
}

/** In the child: its settings. */
export function childSettings(): unknown {
  return JSON.parse(process.env[CHILD_SETTINGS] ?? '{}');
}

/** In the child: tells the parent that it is ready, and ends when the parent has gone. */
export function tellReady(): void {
  process.once('disconnect', () => process.exit(0));
  process.send?.('ready');
}
