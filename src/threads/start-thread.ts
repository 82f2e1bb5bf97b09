import { Worker } from 'node:worker_threads';

/** Starts a thread that runs the program at a path; `workerData` is what it is given. */
export function startThread(path: string, workerData?: unknown): Worker {
  return new Worker(path, { workerData });
}
