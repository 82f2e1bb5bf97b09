import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readClaim } from '../../src/embedded/claim/claim';
import { serverCommand } from '../../src/embedded/server/embedded-server';
import { partsIn } from '../../src/store/kinds/directory/store-directory';
import type { EmbeddedSite } from './embedded-site';

/** How large a process is: resident memory in MB, and open file handles. */
export interface ProcessSize {
  rssMb: number;
  handles: number;
}

/** What was there at a moment; a process that is just being started again is missing. */
export interface Look {
  atSeconds: number;
  worker?: ProcessSize;
  server?: ProcessSize;
  background?: ProcessSize;
  temporaryFiles: number;
  workDirectories: number;
  databaseMb: number;
}

/** Looks at a site, `atSeconds` after somebody began to. */
export async function look({ home, store }: Pick<EmbeddedSite, 'home' | 'store'>, atSeconds: number): Promise<Look> {
  const claim = readClaim(home);
  const isServer = (words: string[]) => serverCommand(home).every((word) => words.includes(word));
  const server = claim?.programs.find(({ commandIncludes }) => isServer(commandIncludes));
  const worker = claim?.programs.find(({ commandIncludes }) => !isServer(commandIncludes));
  let temporaryFiles = 0;
  for await (const _part of partsIn(store)) temporaryFiles++;
  const [ofWorker, ofServer, ofBackground] = [worker, server, claim].map((one) => one && sizeOf(one.pid));
  return {
    atSeconds,
    ...(ofWorker && { worker: ofWorker }),
    ...(ofServer && { server: ofServer }),
    ...(ofBackground && { background: ofBackground }),
    temporaryFiles,
    workDirectories: namesIn(join(home, 'work')).length,
    databaseMb: namesIn(home)
      .filter((name) => /\.db(-wal)?$/.test(name))
      .reduce((sum, name) => sum + (statSync(join(home, name), { throwIfNoEntry: false })?.size ?? 0) / 2 ** 20, 0),
  };
}

function sizeOf(pid: number): ProcessSize | undefined {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    const handles = readdirSync(`/proc/${pid}/fd`).length;
    return kilobytes ? { rssMb: Math.round(Number(kilobytes) / 1024), handles } : undefined;
  } catch {
    // It has been killed.
    return undefined;
  }
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}
