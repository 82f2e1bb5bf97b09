import type { Manifest } from '../../domain/film/manifest';
import { ArtifactError, type ArtifactStore } from '../../store/artifact-store';
import { keptManifests } from '../../store/kept-manifests';
import { manifestIn } from './read-manifest';

/**
 * The latest manifest that the store has of the film with this id; undefined when it has none. It is there also when the Temporal
 * server has forgotten the film.
 */
export async function findManifest(store: ArtifactStore, id: string): Promise<Manifest | undefined> {
  for await (const artifact of keptManifests(store, id)) {
    try {
      return await manifestIn(store, artifact);
    } catch (error) {
      // A damaged one: that of an earlier run is of the same film.
      if (!(error instanceof ArtifactError)) throw error;
    }
  }
  return undefined;
}
