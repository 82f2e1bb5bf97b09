import { fullDiskText } from '../../domain/full-disk';
import { InputError } from '../input-error';

/** What is to be written, such as a "film", and the option that says where. */
export interface Wanted {
  what: string;
  option: string;
}

const A_FILE = 'a file of that name, or of one on the way there, is no directory; move it away';
/** Why a directory cannot be made, by the code of the error. */
const WHY_NONE: { [code: string]: string } = { EEXIST: A_FILE, ENOTDIR: A_FILE };

/** Refuses a directory in which the file system makes nothing. */
export function refusePlace(directory: string, wanted: Wanted, error: NodeJS.ErrnoException): never {
  const { code = '' } = error;
  refuseFor(
    directory,
    wanted,
    fullDiskText(error) ?? WHY_NONE[code] ?? `it is not writable (${code}); make it writable`,
  );
}

/** Refuses a directory for a reason, which says what to do there. */
export function refuseFor(directory: string, { what, option }: Wanted, why: string): never {
  throw new InputError(`No ${what} can be written to ${directory}: ${why}, or name another place with ${option}.`);
}
