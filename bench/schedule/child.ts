import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const READY_WITHIN_MS = 60_000;
const ENDS_WITHIN_MS = 10_000;

/** A process of the bench, and what it said when it was ready; it ends with its parent. */
export interface Child<Ready> {
  ready: Ready;
  end(): Promise<void>;
}

/** Starts a file of this folder with settings, and waits until it says that it is ready. */
export async function startChild<Ready>(file: string, settings: object, directory: string): Promise<Child<Ready>> {
  const logPath = join(directory, `${file}.log`);
  const log = openSync(logPath, 'a');
  const child = fork(join(__dirname, `${file}.ts`), {
    execArgv: ['--require', join(__dirname, '..', 'gate', 'typescript.cjs')],
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(), READY_WITHIN_MS);
  const ended = once(child, 'exit').then(() => over.abort());
  try {
    child.send(settings);
    const [ready] = (await once(child, 'message', { signal: over.signal })) as [Ready];
    return { ready, end: () => endChild(child, ended) };
  } catch {
    await endChild(child, ended);
    throw new Error(`${file} did not become ready. Its log says: ${readFileSync(logPath, 'utf8').slice(-2_000)}`);
  } finally {
    clearTimeout(timer);
  }
}

async function endChild(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), ENDS_WITHIN_MS);
  await ended;
  clearTimeout(timer);
}

/** In the child: does its work with the settings that its parent sends; `ready` tells the parent something, once. */
export function beChild(work: (settings: object, ready: (told: object) => void) => Promise<void>): void {
  process.once('disconnect', () => process.exit(0));
  process.once('message', (settings) => {
    work(settings as object, (told) => process.send?.(told)).catch((error: unknown) => {
      console.error(error);
      process.exit(1);
    });
  });
}
