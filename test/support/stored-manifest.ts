import { join } from 'node:path';
import { manifestOf } from '../../src/client/film-manifest';
import type { FilmResult } from '../../src/contract/film';
import type { Manifest } from '../../src/domain/film/manifest';
import { openStore } from '../../src/store/open-store';

/** The manifest of a film that was made with the store in this home. */
export function storedManifest(home: string, result: FilmResult): Promise<Manifest> {
  return manifestOf(openStore({ storeDirectory: join(home, 'store') }), result);
}
