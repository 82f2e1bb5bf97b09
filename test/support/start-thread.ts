import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

const COMPILER = join(__dirname, '..', '..', 'bench', 'typescript.cjs');

/** Starts a thread from the sources as they are. */
export function startThread(path: string, workerData?: unknown): Worker {
  return new Worker(path, { workerData, execArgv: ['--require', COMPILER] });
}
