import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const BALLAST = 'ballast';
const CHUNK = Buffer.alloc(4096);

/** Writes to a small disk until not a byte more fits; what others write meanwhile is their affair. */
export async function fillDisk(disk: string): Promise<void> {
  const endless = Readable.from(
    (function* () {
      for (;;) yield CHUNK;
    })(),
  );
  await pipeline(endless, createWriteStream(join(disk, BALLAST), { flags: 'a' })).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOSPC') throw error;
    },
  );
}

/** Makes room again. */
export async function makeRoom(disk: string): Promise<void> {
  await rm(join(disk, BALLAST));
}
