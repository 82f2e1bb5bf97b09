import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { startOfProcess } from './start-of-process';

/** Host, process, and the start of the process: 0.1.0 wrote none, and on Windows there is none. */
const NAME = /^work-(.+)-(\d+)(?:\.(\d+))?-[^-]+$/;

/** Who works in a work directory: a process by its number, and by its start where that is known, for numbers are given again. */
export interface WorkOwner {
  host: string;
  pid: number;
  start?: string;
}

/** This process, as its work directories are named after it. */
export function thisOwner(): WorkOwner {
  const start = startOfProcess(process.pid);
  return { host: hostname().replace(/[^\w.-]/g, '_'), pid: process.pid, ...(start && { start }) };
}

/** The process that made a work directory, by the directory's name; undefined when the name does not tell. */
export function ownerOf(name: string): WorkOwner | undefined {
  const [, host, pid, start] = NAME.exec(name) ?? [];
  return host === undefined ? undefined : { host, pid: Number(pid), ...(start && { start }) };
}

/** Calls `use` with the absolute path of a new private directory under `root`, and removes that directory afterwards. */
export async function withWorkDirectory<Result>(
  root: string,
  use: (directory: string) => Promise<Result>,
): Promise<Result> {
  // A worker may be the first who makes its home: that is for its user alone, too.
  await mkdir(root, { recursive: true, mode: 0o700 });
  const { host, pid, start } = thisOwner();
  const directory = await mkdtemp(join(resolve(root), `work-${host}-${pid}${start ? `.${start}` : ''}-`));
  try {
    return await use(directory);
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 3 });
  }
}
