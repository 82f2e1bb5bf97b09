import { statfsSync } from 'node:fs';
import { rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDiskFull } from '../domain/full-disk';

/** More than the server's database writes between two looks. */
const TRIED_BYTES = 65_536;
/** Where so much is free it need not be tried. */
const PLENTY_BYTES = 64 * 2 ** 20;
/** What a server writes to begin with: its database, with what is not yet in it. */
const SERVER_BEGINS_WITH_BYTES = 2 * 2 ** 20;
const LOOKS_EVERY_MS = 2_000;

/** Looks, from now on, whether the disk of a home is full, and tells each time that this has changed; ends with what it returns. */
export function watchRoom(home: string, onChange: (isFull: boolean) => void, everyMs = LOOKS_EVERY_MS): () => void {
  let wasFull = false;
  let hasEnded = false;
  const look = async (): Promise<void> => {
    const isFull = await isHomeFull(home);
    if (hasEnded || isFull === wasFull) return;
    wasFull = isFull;
    onChange(isFull);
  };
  let looking: Promise<void> | undefined;
  const looks = setInterval(() => void (looking ??= look().finally(() => (looking = undefined))), everyMs);
  looks.unref();
  return () => {
    hasEnded = true;
    clearInterval(looks);
  };
}

/** Waits while the disk of a home is full, for no server can start there; throws the signal's reason. */
export async function untilRoom(home: string, signal: AbortSignal): Promise<void> {
  while (await isHomeFull(home)) await sleep(LOOKS_EVERY_MS, undefined, { signal });
}

/** Throws a sentence when the disk of a home is full: there a server would end without a word. */
export async function refuseFullHome(home: string): Promise<void> {
  if (await isHomeFull(home)) throw new Error(roomSentence(home, true));
}

/**
 * A sentence where the disk of a home has less room than a server needs to begin, else nothing: one that ends for want of it can say so
 * nowhere.
 */
export function scarceRoomSentence(home: string): string {
  try {
    const { bavail, bsize } = statfsSync(home);
    if (bavail * bsize >= SERVER_BEGINS_WITH_BYTES) return '';
    return (
      `The disk of ${home} has only ${Math.floor((bavail * bsize) / 1024)} kB left, and a server needs ` +
      `${SERVER_BEGINS_WITH_BYTES / 2 ** 20} MB to begin: free some space there, and try again.`
    );
  } catch {
    return '';
  }
}

/** Whether nothing more can be written there. What a file system says of its free space holds for some users only: so it is tried. */
async function isHomeFull(home: string): Promise<boolean> {
  const tried = join(home, `room.${process.pid}`);
  try {
    const { bavail, bsize } = await statfs(home);
    if (bavail * bsize >= PLENTY_BYTES) return false;
    await writeFile(tried, Buffer.alloc(TRIED_BYTES));
    return false;
  } catch (error) {
    return isDiskFull(error as NodeJS.ErrnoException);
  } finally {
    await rm(tried, { force: true }).catch(() => undefined);
  }
}

/** What is told of a full disk, and of room again. */
export function roomSentence(home: string, isFull: boolean): string {
  return isFull
    ? `The disk of ${home} is full: free some space there. Films that stand still go on by themselves then; one that has failed is ` +
        'to be ordered again. What was made is kept.'
    : `There is room again on the disk of ${home}.`;
}
