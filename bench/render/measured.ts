import { readdirSync, readFileSync } from 'node:fs';

/** What a piece of work took of this machine: this process and all programs that it ran. */
export interface Taken {
  wallSeconds: number;
  /** Of all cores together, in the program and in the system. */
  cpuSeconds: number;
  /** The most memory that was held at once beyond what this process had before. */
  peakMb: number;
}

/** As Linux counts CPU time in `/proc`. */
const TICKS_PER_SECOND = 100;
const LOOK_EVERY_MS = 50;

/** Does the work, and measures it; only on Linux, and for programs that it waits for. */
export async function measured(work: () => Promise<unknown>): Promise<Taken> {
  const before = residentMb(process.pid);
  let peakMb = 0;
  const look = setInterval(() => {
    const held = descendants(process.pid).reduce((sum, pid) => sum + residentMb(pid), residentMb(process.pid) - before);
    peakMb = Math.max(peakMb, held);
  }, LOOK_EVERY_MS);
  const [cpu, begin] = [cpuSeconds(), performance.now()];
  try {
    await work();
  } finally {
    clearInterval(look);
  }
  return {
    wallSeconds: (performance.now() - begin) / 1000,
    cpuSeconds: cpuSeconds() - cpu,
    peakMb: Math.round(peakMb),
  };
}

/** The fields of a process's line after its name, which may hold spaces. */
function statOf(pid: number | string): string[] {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return line.slice(line.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

/** Own time, and that of children that have ended and of theirs. */
function cpuSeconds(): number {
  return (
    statOf(process.pid)
      .slice(11, 15)
      .reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS_PER_SECOND
  );
}

function residentMb(pid: number): number {
  const pages = Number(statOf(pid)[21] ?? 0);
  return (pages * 4096) / 2 ** 20;
}

function descendants(of: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: Number(statOf(name)[1]) }));
  const found = [of];
  for (const pid of found) found.push(...parents.filter(({ parent }) => parent === pid).map((child) => child.pid));
  return found.slice(1);
}
