import type { FilmResult } from '../../contract/film';
import type { Artifact } from '../../domain/film/artifact';
import type { Manifest } from '../../domain/film/manifest';
import type { ArtifactReader } from '../../store/artifact-store';

/**
 * The manifest of a film that is made: the store has it, but of films that were begun on 0.1, whose result it is. An
 * `ArtifactError` says that this store does not have it.
 */
export async function readManifest(store: ArtifactReader, result: FilmResult): Promise<Manifest> {
  return 'manifest' in result ? manifestIn(store, result.manifest) : result;
}

/** The manifest that an artifact holds; an `ArtifactError` says that this store does not have it. */
export async function manifestIn(store: ArtifactReader, artifact: Artifact): Promise<Manifest> {
  return JSON.parse(Buffer.from(await store.readBytes(artifact)).toString('utf8')) as Manifest;
}
