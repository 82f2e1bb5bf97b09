import type { Manifest } from '../../../domain/film/manifest';
import { scenesText } from '../waiting/scenes-text';

/** That a film is not as it was ordered, for persons have changed it since, in a sentence; undefined when it is. */
export function changedSince({ revisions = [], scriptRevision }: Manifest): string | undefined {
  const changes = [...revisions, ...(scriptRevision ? [scriptRevision] : [])];
  if (changes.length === 0) return undefined;
  const who = [...new Set(changes.map((change) => change.who))].join(', ');
  const what = [
    ...(scriptRevision ? ['its script'] : []),
    ...(revisions.length > 0 ? [scenesText(revisions.map(({ scene }) => scene))] : []),
  ];
  return `it was changed since it was ordered (${what.join(' and ')}, by ${who}); --again makes it as it was ordered`;
}
