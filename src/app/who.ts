import { userInfo } from 'node:os';
import { InputError } from './input-error';

/** Characters of a name: it stands in a film's history and manifest. */
const LONGEST_NAME = 60;

/**
 * Who changes a film, as its history and manifest tell it: the name that a person gave, else that of their account on this machine.
 * `account` is another in tests alone.
 */
export function whoIs(named: string | undefined, account: () => string = accountName): string {
  const who = clean(named ?? account());
  if (who.length >= 1 && who.length <= LONGEST_NAME) return who;
  if (named === undefined) return 'somebody';
  throw new InputError(`--as is a name of 1 to ${LONGEST_NAME} characters, but it has ${who.length}.`);
}

/** An account may have no name, as in a container whose user is a number alone. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

function clean(name: string): string {
  return name.replace(/[\p{C}\s]+/gu, ' ').trim();
}
