import { mkdir } from 'node:fs/promises';
import { InputError } from './input-error';

/** Makes a person's home, which nobody else may read, unless it is there; throws an `InputError` where none can be made. */
export async function makeHome(home: string): Promise<void> {
  await mkdir(home, { recursive: true, mode: 0o700 }).catch((error: Error) => {
    throw new InputError(`STORYREEL_HOME cannot be used: ${error.message}. Name a directory that can be written.`);
  });
}
