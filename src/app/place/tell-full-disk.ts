import { isDiskFull } from '../../domain/full-disk';

/**
 * Tells what to do where a disk took a small file, and not what was then written to a path; `but` is what is there for all that, such as
 * "The film is made, but". Throws any other error as it is.
 */
export function tellFullDisk(
  path: string,
  { option, but }: { option: string; but?: string },
): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    if (!isDiskFull(error)) throw error;
    throw new Error(
      `${but ? `${but} there` : 'There'} is no room for ${path}. Free some space there, or name another place with ${option}, and give ` +
        'the same command again.',
      { cause: error },
    );
  };
}
