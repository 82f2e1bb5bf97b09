import type { Artifact } from '../../artifact';
import { TAKEN, type OwnUse } from '../../own/own-file';
import { be, wholeNumber, type Check } from './check';
import { record, type Fields } from './record';

const hash = be('a sha256 in hex', (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value));

/** What is wrong with a person's own file, as an order names it: by its bytes, for the store to find it. */
export function ownFileProblems(use: OwnUse): Check {
  const { what, names, mediaTypes, mostBytes } = TAKEN[use];
  return record(`a stored file to be ${what} (${names})`, {
    key: hash,
    mediaType: be(mediaTypes.join(' or '), (value) => mediaTypes.some((taken) => taken === value)),
    bytes: wholeNumber(1, mostBytes),
    sha256: hash,
  } satisfies Fields<Artifact>);
}
