import { readFile, rm, writeFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { putFiles } from '../../client/files/put-files';
import type { Settings } from '../../config/settings';
import { makeDirectories } from '../../store/make-directories';
import { makeHome } from '../make-home';
import type { Place } from './place';

/** Remembers in the home where a person wants a film, for the command that writes it; a place that nobody named is not remembered. */
export async function rememberPlace({ home }: Settings, id: string, place: Place): Promise<void> {
  const path = pathOf(home, id);
  if (!place.isNamed) return rm(path, { force: true });
  await makeHome(home);
  await makeDirectories(join(home, 'places'), 0o700);
  await putFiles([{ path, write: (temporary) => writeFile(temporary, JSON.stringify(place)) }], { replace: true });
}

/** Where a person wanted a film when they ordered it last; undefined when they named no place, or it cannot be read. */
export async function rememberedPlace({ home }: Settings, id: string): Promise<Place | undefined> {
  try {
    const { path, ifTaken } = JSON.parse(await readFile(pathOf(home, id), 'utf8')) as Partial<Place>;
    const isPlace = typeof path === 'string' && isAbsolute(path);
    return isPlace ? { path, ifTaken: ifTaken ?? 'refuse', isNamed: true } : undefined;
  } catch {
    return undefined;
  }
}

function pathOf(home: string, id: string): string {
  return join(home, 'places', `${encodeURIComponent(id)}.json`);
}
