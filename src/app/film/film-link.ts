import { findManifest } from '../../client/files/find-manifest';
import type { Settings } from '../../config/settings';
import { openStore } from '../../store/open-store';
import { InputError } from '../input-error';

/** An address at which anybody can see a film that is made, for 15 minutes; refuses where the store has no such film, or gives no addresses. */
export async function filmLink(id: string, settings: Settings): Promise<string> {
  const store = openStore(settings.storeLocation);
  const manifest = await findManifest(store, id);
  if (!manifest) {
    throw new InputError(
      `The store ${settings.storeLocation} has no film ${id} that is made. "storyreel show ${id}" tells how it stands.`,
    );
  }
  const link = await store.link(manifest.film.video);
  if (link !== undefined) return link;
  throw new InputError(
    `There is no link: the store ${settings.storeLocation} gives none. "storyreel watch ${id}" writes the film here.`,
  );
}
