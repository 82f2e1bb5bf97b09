import type { FilmResult } from '../contract/film';
import type { Manifest } from '../domain/film/manifest';
import type { ArtifactReader } from '../store/artifact-store';

/**
 * The manifest of a film that is made: the store has it, but of films that were begun on 0.1, whose result it is. An
 * `ArtifactError` says that this store does not have it.
 */
export async function readManifest(store: ArtifactReader, result: FilmResult): Promise<Manifest> {
  if (!('manifest' in result)) return result;
  return JSON.parse(Buffer.from(await store.readBytes(result.manifest)).toString('utf8')) as Manifest;
}
