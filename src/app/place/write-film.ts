import { parse, join } from 'node:path';
import { filmArtifacts, type SavedFilm } from '../../client/files/film-files';
import { saveFilm } from '../../client/files/save-film';
import type { Manifest } from '../../domain/film/manifest';
import type { ArtifactReader } from '../../store/artifact-store';
import type { Place } from './place';
import { PlaceTaken } from './place-taken';
import { tellFullDisk } from './tell-full-disk';
import { whoseFiles } from './whose-files';

const MADE = { option: '--out', but: 'The film is made, but' };

/**
 * Writes a film to its place. Only files of this same film from before are replaced unasked: else it gets the first name such as
 * `TITLE 2.mp4` that is free, or is refused by a `PlaceTaken`, as the place says. Two at once for one name both keep their film.
 */
export async function writeFilm(store: ArtifactReader, manifest: Manifest, place: Place): Promise<SavedFilm> {
  const { ifTaken } = place;
  if (ifTaken === 'replace') return saveFilm(store, manifest, place.path).catch(tellFullDisk(place.path, MADE));
  for (let number = 1; ;) {
    const path = numbered(place.path, number);
    const whose = await whoseFiles(path, manifest.order, filmArtifacts(manifest));
    if (whose === "somebody's") {
      if (ifTaken === 'refuse') throw new PlaceTaken(path);
      number++;
      continue;
    }
    try {
      return await saveFilm(store, manifest, path, { replace: whose === "the film's" }).catch(tellFullDisk(path, MADE));
    } catch (error) {
      // Somebody has come first since the files were looked for.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function numbered(path: string, number: number): string {
  const { dir, name, ext } = parse(path);
  return number === 1 ? path : join(dir, `${name} ${number}${ext}`);
}
