import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readClaim } from '../../src/embedded/claim/claim';
import { serverCommand } from '../../src/embedded/server/embedded-server';
import { partsIn } from '../../src/store/kinds/directory/store-directory';
import type { SoakSite } from './soak-site';

const CLEARED_WITHIN_MS = 20_000;

/** What a process holds: resident memory in MB, and open file handles. */
export interface Held {
  rssMb: number;
  handles: number;
}

/** What was there at a moment; a process that is just being started again is missing. */
export interface Look {
  atSeconds: number;
  worker?: Held;
  server?: Held;
  background?: Held;
  temporaryFiles: number;
  workDirectories: number;
  databaseMb: number;
}

/** Looks every so often until the signal. */
export async function lookNowAndThen(site: SoakSite, everyMs: number, signal: AbortSignal): Promise<Look[]> {
  const looks: Look[] = [];
  const beganMs = performance.now();
  while (!signal.aborted) {
    looks.push(await look(site, Math.round((performance.now() - beganMs) / 1000)));
    await pause(everyMs, undefined, { signal }).catch(() => undefined);
  }
  return looks;
}

/** Looks when nothing is made any more, and what was at work has had time to clear up. */
export async function lookAtRest(site: SoakSite): Promise<Look> {
  for (const untilMs = performance.now() + CLEARED_WITHIN_MS; ; await pause(500)) {
    const found = await look(site, 0);
    if (found.workDirectories === 0 || performance.now() > untilMs) return found;
  }
}

/** Looks once. */
export async function look({ home, store }: Pick<SoakSite, 'home' | 'store'>, atSeconds: number): Promise<Look> {
  const claim = readClaim(home);
  const isServer = (words: string[]) => serverCommand(home).every((word) => words.includes(word));
  const server = claim?.programs.find(({ commandIncludes }) => isServer(commandIncludes));
  const worker = claim?.programs.find(({ commandIncludes }) => !isServer(commandIncludes));
  let temporaryFiles = 0;
  for await (const _part of partsIn(store)) temporaryFiles++;
  const [ofWorker, ofServer, ofBackground] = [worker, server, claim].map((one) => one && heldBy(one.pid));
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

function heldBy(pid: number): Held | undefined {
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
