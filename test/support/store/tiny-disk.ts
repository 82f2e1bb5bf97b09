import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const run = (program: string, ...args: string[]) => execFileSync(program, args, { stdio: 'ignore' });

/** Mounts a disk of so many megabytes at a directory that is there; only root may. */
export function mountDisk(directory: string, megabytes: number): void {
  run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', directory);
}

/** Gives a disk another size; what it holds stays. */
export function resizeDisk(directory: string, megabytes: number): void {
  run('mount', '-o', `remount,size=${megabytes}m`, directory);
}

/** Lets nothing more be written to a disk, as where it is mounted read-only. */
export function freezeDisk(directory: string): void {
  run('mount', '-o', 'remount,ro', directory);
}

/** Takes a disk away, with what it holds; a process that is just ending may have a file open there for a moment longer. */
export function unmountDisk(directory: string): void {
  run('umount', '--lazy', directory);
}

/** Whether this user may mount disks. */
export function canMount(): boolean {
  const directory = mkdtempSync(join(tmpdir(), 'storyreel-tiny-'));
  try {
    mountDisk(directory, 1);
    unmountDisk(directory);
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(directory);
  }
}
