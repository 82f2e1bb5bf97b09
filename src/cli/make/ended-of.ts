import type { Ended } from '../registration';

/** What came of one of several films, as far as it decides how the command ends. */
type Came = object | { failure: string; isRefused: boolean } | { waits: unknown };

/** How a command ends of whose films this came: refused only where nothing of it was begun. */
export function endedOf(all: readonly Came[]): Ended {
  const failures = all.flatMap((came) => ('failure' in came ? [came] : []));
  if (failures.length > 0) {
    const isRefused = failures.length === all.length && failures.every((came) => 'isRefused' in came && came.isRefused);
    return isRefused ? 'refused' : 'failed';
  }
  return all.some((came) => 'waits' in came) ? 'waits' : 'well';
}
