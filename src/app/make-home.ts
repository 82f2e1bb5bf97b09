import { makeDirectories } from '../store/make-directories';
import { InputError } from './input-error';

/** Makes a person's home, which nobody else may read, unless it is there; throws an `InputError` where none can be made. */
export async function makeHome(home: string): Promise<void> {
  await makeDirectories(home, 0o700).catch((error: Error) => {
    throw new InputError(`STORYREEL_HOME cannot be used: ${error.message}. Name a directory that can be written.`);
  });
}
