import { randomUUID } from 'node:crypto';
import { link, readdir, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { PART_ENDING } from './store-directory';
import { unless } from './unless';

/** What was put aside to be looked at is a whole file; other parts may be half of one. */
const ASIDE_ENDING = `.aside${PART_ENDING}`;

/** A name under which nobody looks for a file, beside it. */
export function asideOf(path: string): string {
  return `${path}.${randomUUID()}${ASIDE_ENDING}`;
}

/** Whether it is such a name. */
export function isAside(path: string): boolean {
  return path.endsWith(ASIDE_ENDING);
}

/** Where a file was before it was put aside. */
export function placeOf(aside: string): string {
  return aside.slice(0, -ASIDE_ENDING.length).replace(/\.[^.]+$/, '');
}

/** Puts a file back, under both names; what was written in its place meanwhile stays. Resolves to false where it is not there. */
function putBack(aside: string): Promise<boolean> {
  return link(aside, placeOf(aside)).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return true;
      return unless('ENOENT')(error) ?? false;
    },
  );
}

/** The same, and takes the other name away. */
export async function takeBack(aside: string): Promise<void> {
  await putBack(aside);
  await unlink(aside).catch(unless('ENOENT'));
}

/** How often a file may be put aside between two looks at it. */
const MOST_LOOKS = 10;

/**
 * Looks at a file of the store that may just be put aside, or was left so by a process that died: then it is put back, and looked
 * at again. `look` resolves to undefined when nothing is at the path.
 */
export async function lookAt<T>(path: string, look: () => Promise<T | undefined>): Promise<T | undefined> {
  for (let looks = 1; ; looks++) {
    const found = await look();
    if (found !== undefined || looks === MOST_LOOKS || !(await isBack(path))) return found;
  }
}

/** Whether the file is there after all, if need be put back. */
async function isBack(path: string): Promise<boolean> {
  const name = basename(path);
  const names = (await readdir(dirname(path)).catch(unless('ENOENT'))) ?? [];
  if (names.includes(name)) return true;
  const asides = names.filter((other) => other.startsWith(`${name}.`) && isAside(other));
  for (const aside of asides) if (await putBack(join(dirname(path), aside))) return true;
  // One that is no longer aside has been removed, or is back.
  return asides.length > 0;
}
