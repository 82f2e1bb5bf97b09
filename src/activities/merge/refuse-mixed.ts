import { join } from 'node:path';
import type { Clip } from '../../domain/film/film';
import { decoderSettings } from '../../media/film-file/decoder-settings';
import { ArtifactError, type ArtifactStore } from '../../store/artifact-store';

/**
 * Throws an `ArtifactError`, after which the film has it made again, for a piece whose encoder was set otherwise than that of the newest
 * one: a film that was begun by an earlier version has such pieces, and they cannot be joined by copying. `files` are those of the
 * pieces, in a directory.
 */
export async function refuseMixed(
  store: ArtifactStore,
  pieces: readonly Clip[],
  directory: string,
  files: readonly string[],
): Promise<void> {
  const settings: string[] = [];
  // One after another: a film may have more pieces than a process may have open files.
  for (const file of files) settings.push(await decoderSettings(join(directory, file)));
  if (new Set(settings).size <= 1) return;
  const newest = { endedAtMs: -1, settings: settings[0] };
  for (const [index, { video }] of pieces.entries()) {
    const { endedAtMs } = (await store.findRecord(video.key)) ?? newest;
    if (endedAtMs > newest.endedAtMs) Object.assign(newest, { endedAtMs, settings: settings[index] });
  }
  const other = pieces[settings.findIndex((each) => each !== newest.settings)]!;
  throw new ArtifactError(
    'Pieces of the film were encoded with other settings than the newest one, as by an earlier version, so that they cannot be joined by copying.',
    other.video,
  );
}
