import { join } from 'node:path';
import { readManifest } from '../../../src/client/files/read-manifest';
import type { FilmResult } from '../../../src/contract/film';
import type { Manifest } from '../../../src/domain/film/manifest';
import { openStore } from '../../../src/store/open-store';

/** The manifest of a film that was made with the store in this home. */
export function storedManifest(home: string, result: FilmResult): Promise<Manifest> {
  return readManifest(openStore(join(home, 'store')), result);
}
