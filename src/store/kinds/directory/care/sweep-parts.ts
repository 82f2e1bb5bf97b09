import { stat, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAside, takeBack } from '../put-aside';
import { partsIn } from '../store-directory';
import { count, NOTHING, type Tally } from '../../../tally';
import { unless } from '../unless';
import { fileSystemNow } from './file-system-now';

/** No file takes this long to write, so an older part is left over. */
const LEFT_OVER_AFTER_MS = 24 * 60 * 60_000;

/** Whoever writes a part has written more of it by then, or has given it its name. */
const LOOKS_AGAIN_AFTER_MS = 5_000;

/** How parts are swept: `nowMs` is the time by the clock of the file system, and defaults to it; `untilNextLook` to five seconds. */
interface PartSweep {
  dryRun?: boolean;
  nowMs?: number;
  untilNextLook?: () => Promise<void>;
}

/** A part as it was at a look. */
interface Part {
  path: string;
  bytes: number;
  /** When it was written, and when it got its name or its last change of any kind. */
  times: [writtenMs: number, changedMs: number];
}

/**
 * Removes the parts that killed processes left in a store more than a day before `nowMs`; with `dryRun` it only counts them. A whole
 * file that was put aside then is put back: it may be wanted, and has its own time of last use, which says nothing of the part's age.
 * What cannot be removed stays. Old parts are looked at twice: if the clock has jumped forward, all that is being written seems old.
 */
export async function sweepParts(directory: string, sweep: PartSweep = {}): Promise<Tally> {
  const { dryRun = false, untilNextLook = () => pause(LOOKS_AGAIN_AFTER_MS) } = sweep;
  let { nowMs } = sweep;
  const old: Part[] = [];
  for await (const path of partsIn(directory)) {
    const part = await partAt(path);
    nowMs ??= await fileSystemNow(dirname(path));
    if (part && isOld(part, nowMs)) old.push(part);
  }
  const swept = { ...NOTHING };
  if (old.length > 0 && !dryRun) await untilNextLook();
  for (const part of old) {
    const now = await partAt(part.path);
    if (now?.times.join() !== part.times.join()) continue;
    if (isAside(part.path)) {
      if (!dryRun) await takeBack(part.path);
    } else if (dryRun || (await isRemoved(part.path))) count(swept, part.bytes);
  }
  return swept;
}

async function partAt(path: string): Promise<Part | undefined> {
  const stats = await stat(path).catch(unless('ENOENT'));
  return stats && { path, bytes: stats.size, times: [stats.mtimeMs, stats.ctimeMs] };
}

/** When a file was put aside is the time of its last change as a whole; its contents may be from long before. */
function isOld({ path, times: [writtenMs, changedMs] }: Part, nowMs: number): boolean {
  return nowMs - (isAside(path) ? changedMs : writtenMs) > LEFT_OVER_AFTER_MS;
}

function isRemoved(path: string): Promise<boolean> {
  return unlink(path).then(
    () => true,
    () => false,
  );
}
