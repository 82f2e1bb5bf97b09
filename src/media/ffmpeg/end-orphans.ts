import { readdir, readlink, realpath } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Ends the programs that still work in a directory after the process that started them was killed. Where there is no /proc they
 * cannot be found; there they end by themselves when their work is done.
 */
export async function endOrphans(directory: string): Promise<void> {
  const real = await realpath(directory).catch(() => directory);
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name)).map(Number);
  for (const pid of pids) {
    const worksIn = await readlink(join('/proc', String(pid), 'cwd')).catch(() => undefined);
    if (worksIn === real) end(pid);
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile, or belongs to another user.
  }
}
