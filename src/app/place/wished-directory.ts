import { stat } from 'node:fs/promises';
import { makeDirectories } from '../../store/make-directories';
import { refusePlace, type Wanted } from './refuse-place';

/** Whether a person's path is that of a directory: it is there, or ends as only directories do. */
export async function namesDirectory(path: string): Promise<boolean> {
  return /[\\/]$/.test(path) || (await isDirectoryAt(path));
}

/** Whether a directory is there. */
export async function isDirectoryAt(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

/** Makes a directory that a person named, with those that it is in, unless it is there. Throws an `InputError` when it cannot be made. */
export async function makeDirectory(path: string, wanted: Wanted): Promise<void> {
  // Where one is, none is made, also on a disk that takes no more.
  if (await isDirectoryAt(path)) return;
  await makeDirectories(path).catch((error) => refusePlace(path, wanted, error));
}
