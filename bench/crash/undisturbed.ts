import { readFile } from 'node:fs/promises';
import type { Manifest } from '../../src/domain/film/manifest';
import type { StoreRecord } from '../../src/store/artifact-store';
import { readRecordAlone } from '../../src/store/kinds/directory/record-file';
import { recordsIn } from '../../src/store/kinds/directory/store-directory';
import { decodedOf, type Decoded } from './decoded';
import type { Site } from './site';

/** The film as it is when nothing befalls it: what each run is compared with, and by what its moments are known. */
export interface Undisturbed {
  decoded: Decoded;
  /** What the store holds of it: equal orders give equal keys and bytes. */
  records: StoreRecord[];
}

/** Makes the film without disturbing it. */
export async function makeUndisturbed(site: Site): Promise<Undisturbed> {
  const { code, said } = await site.order().ended;
  if (code !== 0) throw new Error(`The undisturbed film could not be made: ${said}`);
  const records: StoreRecord[] = [];
  for await (const { path, id } of recordsIn(site.store)) {
    const record = (await readRecordAlone(path, id))?.record;
    if (record) records.push(record);
  }
  return { decoded: await decodedOf(site.film), records };
}

/** The manifest that the command has written beside the film. */
export async function manifestOf({ film }: Site): Promise<Manifest> {
  return JSON.parse(await readFile(film.replace(/\.mp4$/, '.manifest.json'), 'utf8')) as Manifest;
}
