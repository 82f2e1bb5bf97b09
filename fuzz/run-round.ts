import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** A case that takes longer, also on a busy machine, does not end. */
const LONGEST_CASE_MS = 150_000;

/** How many cases a round had, and what went wrong, if anything did. */
export interface RoundEnd {
  cases: number;
  wrong?: { path?: string | null; given: string; error: string };
}

/** Runs one round of a target in a process and a directory of its own, and looks that it ends and leaves nothing there. */
export async function runRound(name: string, seed: number, timeMs: number, path?: string): Promise<RoundEnd> {
  const directory = await mkdtemp(join(tmpdir(), 'storyreel-fuzz-'));
  const file = join(directory, 'case');
  const temporary = await mkdtemp(join(directory, 'tmp-'));
  const args = [
    ...['--require', join(__dirname, '../bench/typescript.cjs'), join(__dirname, 'round.ts')],
    ...[name, `${seed}`, `${timeMs}`, file, ...(path === undefined ? [] : [path])],
  ];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let isStuck = false;
  const watch = setInterval(() => {
    void stat(file).then(
      ({ mtimeMs }) => {
        if (Date.now() - mtimeMs < LONGEST_CASE_MS) return;
        isStuck = true;
        child.kill('SIGKILL');
      },
      () => undefined,
    );
  }, 1_000);
  try {
    const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
    const [told, failure] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
    const given = (await readFile(file, 'utf8').catch(() => 'nothing yet')).slice(0, 2_000);
    if (isStuck) return { cases: 0, wrong: { given, error: `It had not ended after ${LONGEST_CASE_MS / 1000} s.` } };
    if (told === '') return { cases: 0, wrong: { given, error: `The process ended: ${failure}` } };
    const end = JSON.parse(told) as RoundEnd;
    const left = await readdir(temporary);
    if (!end.wrong && left.length > 0) return { ...end, wrong: { given, error: `It left behind ${left.join(', ')}.` } };
    return end;
  } finally {
    clearInterval(watch);
    endGroup(child.pid);
    await rm(directory, { recursive: true, force: true });
  }
}

/** What a round began has no business after it. */
function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody is left of it.
  }
}
