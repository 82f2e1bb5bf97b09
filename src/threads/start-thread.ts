import { Worker } from 'node:worker_threads';

/** Starts a thread that runs the program at a path. */
export function startThread(path: string): Worker {
  return new Worker(path);
}
