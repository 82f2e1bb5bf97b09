import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

const COMPILER = join(__dirname, '..', '..', 'bench', 'typescript.cjs');

/** Starts a thread from the sources as they are. */
export function startThread(path: string): Worker {
  return new Worker(path, { execArgv: ['--require', COMPILER] });
}
