import { createHash } from 'node:crypto';
import type { Move } from '../../domain/film/moves/move';
import type { Format } from '../../domain/format';
import { movingPicture, type MovingPicture } from './moving-picture';

/** A scene's clip and the borders on its sides are rendered about together, two at a time: so many pictures are of use. */
const MOST_KEPT = 4;
/** A picture that nobody has asked for in this time is forgotten. */
const KEPT_MS = 20_000;

interface Kept {
  picture: Promise<MovingPicture>;
  forgetting: NodeJS.Timeout;
}

/** The last pictures that were decoded, the one that was asked for last at the end. */
const kept = new Map<string, Kept>();

/** As `movingPicture`, which is not asked again for one of the last pictures: a clip and its borders decode a picture once. */
export async function keptPicture(picture: Uint8Array, format: Format, moves: readonly Move[]): Promise<MovingPicture> {
  const key = createHash('sha256')
    .update(picture)
    .update(JSON.stringify([format, moves]))
    .digest('hex');
  const decoded = forget(key)?.picture ?? movingPicture(picture, format, moves);
  kept.set(key, { picture: decoded, forgetting: setTimeout(() => forget(key), KEPT_MS).unref() });
  for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) forget(oldest);
  try {
    return await decoded;
  } catch (error) {
    forget(key);
    throw error;
  }
}

function forget(key: string): Kept | undefined {
  const found = kept.get(key);
  clearTimeout(found?.forgetting);
  kept.delete(key);
  return found;
}
