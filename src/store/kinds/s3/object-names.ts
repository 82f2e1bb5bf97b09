import type { Artifact } from '../../../domain/film/artifact';
import { ArtifactError } from '../../artifact-store';
import { isHash } from '../../is-hash';

/** What the names of all artifacts begin with. */
export const ARTIFACTS = 'objects/';
/** What the names of all records begin with. */
export const RECORDS = 'records/';

/** The name of an artifact's bytes; throws unless its hash is one, for anything else could name another object. */
export function artifactName(artifact: Artifact): string {
  const { sha256 } = artifact;
  if (isHash(sha256)) return `${ARTIFACTS}${sha256.slice(0, 2)}/${sha256}`;
  throw new ArtifactError(`Expected the SHA-256 of an artifact in hex, but got "${sha256}".`, artifact);
}

/** The name of the record of a recipe with this key. */
export function recordName(key: string): string {
  return `${RECORDS}${key.slice(0, 2)}/${key}.json`;
}

/** The hash or key in the name of an object; undefined of an object that is no store's. */
export function idIn(name: string): string | undefined {
  return /\/([0-9a-f]{64})(?:\.json)?$/.exec(name)?.[1];
}
