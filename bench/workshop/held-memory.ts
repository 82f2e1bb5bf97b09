import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const COLLECT = 'SIGUSR2';
const COLLECT_EVERY_MS = 500;
/** What is free is given back some seconds later: it is at its least when it has not fallen for so many looks. */
const LOOKS_WITHOUT_FALL = 8;

/** In the process that is measured: collects its garbage whenever it is asked to. */
export function collectWhenAsked(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  process.on(COLLECT, () => collect());
}

/**
 * The resident memory of a process that `collectWhenAsked`, in MB: `held` is what is left once its garbage is collected. The garbage of
 * a busy minute can be a hundred MB, and says how busy it was.
 */
export async function memoryOf(pid: number): Promise<{ rssMb: number; heldMb: number }> {
  const before = await rssMb(pid);
  let heldMb = before;
  for (let looks = 0; looks < LOOKS_WITHOUT_FALL; looks++) {
    process.kill(pid, COLLECT);
    await pause(COLLECT_EVERY_MS);
    const nowMb = await rssMb(pid);
    if (nowMb < heldMb) [heldMb, looks] = [nowMb, 0];
  }
  return { rssMb: before, heldMb };
}

async function rssMb(pid: number): Promise<number> {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}
