import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';

const NAME = /^work-(.+)-(\d+)-[^-]+$/;

/** Who works in a work directory. */
export interface WorkOwner {
  host: string;
  pid: number;
}

/** This process, as its work directories are named after it. */
export function thisOwner(): WorkOwner {
  return { host: hostname().replace(/[^\w.-]/g, '_'), pid: process.pid };
}

/** The process that made a work directory, by the directory's name; undefined when the name does not tell. */
export function ownerOf(name: string): WorkOwner | undefined {
  const [, host, pid] = NAME.exec(name) ?? [];
  return host === undefined ? undefined : { host, pid: Number(pid) };
}

/** Calls `use` with the absolute path of a new private directory under `root`, and removes that directory afterwards. */
export async function withWorkDirectory<Result>(
  root: string,
  use: (directory: string) => Promise<Result>,
): Promise<Result> {
  await mkdir(root, { recursive: true });
  const { host, pid } = thisOwner();
  const directory = await mkdtemp(join(resolve(root), `work-${host}-${pid}-`));
  try {
    return await use(directory);
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 3 });
  }
}
