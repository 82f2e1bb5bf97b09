import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const READY_WITHIN_MS = 60_000;
const ENDS_WITHIN_MS = 10_000;

/** A process of a bench that can be killed, stopped and continued; it ends with its parent. */
export class Child<Ready = unknown> {
  /** What it said when it was ready. */
  ready!: Ready;
  private readonly ended: Promise<unknown>;
  private mayEnd = false;

  private constructor(
    private readonly process: ChildProcess,
    private readonly logPath: string,
  ) {
    this.ended = once(process, 'exit');
    process.once('exit', (code, signal) => {
      // Whoever waits for its work would wait for ever.
      if (!this.mayEnd && this.ready)
        throw new Error(`${basename(logPath)} ended by itself (${signal ?? code}): ${this.log()}`);
    });
  }

  /** Starts a TypeScript file with settings, and waits until it says that it is ready; its log goes to the directory. */
  static async start<Ready>(file: string, settings: object, directory: string): Promise<Child<Ready>> {
    const logPath = join(directory, `${basename(file)}.log`);
    const log = openSync(logPath, 'a');
    const started = fork(file, {
      execArgv: ['--require', join(__dirname, '..', 'as-built.cjs')],
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    const child = new Child<Ready>(started, logPath);
    const over = new AbortController();
    const timer = setTimeout(() => over.abort(), READY_WITHIN_MS);
    void child.ended.then(() => over.abort());
    try {
      started.send(settings);
      [child.ready] = (await once(started, 'message', { signal: over.signal })) as [Ready];
      return child;
    } catch {
      await child.kill();
      throw new Error(`${basename(file)} did not become ready. Its log says: ${child.log()}`);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends it in order. */
  async end(): Promise<void> {
    this.mayEnd = true;
    const timer = setTimeout(() => this.process.kill('SIGKILL'), ENDS_WITHIN_MS);
    this.process.kill('SIGTERM');
    await this.ended;
    clearTimeout(timer);
  }

  /** Ends it at once, as a crash does. */
  async kill(): Promise<void> {
    this.mayEnd = true;
    this.process.kill('SIGKILL');
    await this.ended;
  }

  signal(name: 'SIGSTOP' | 'SIGCONT'): void {
    this.process.kill(name);
  }

  /** The end of what it said. */
  log(): string {
    return readFileSync(this.logPath, 'utf8').slice(-2_000);
  }
}

/** In the child: does its work with the settings that its parent sends; `ready` tells the parent something, once. */
export function beChild(work: (settings: object, ready: (told?: object) => void) => Promise<void>): void {
  process.once('disconnect', () => process.exit(0));
  process.once('message', (settings) => {
    work(settings as object, (told = {}) => process.send?.(told)).catch((error: unknown) => {
      console.error(error);
      process.exit(1);
    });
  });
}
