import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { putFiles } from '../../client/files/put-files';
import type { Settings } from '../../config/settings';
import type { Artifact } from '../../domain/film/artifact';
import type { BoardScene } from '../../domain/making/board/board';
import { ArtifactError } from '../../store/artifact-store';
import { makeDirectories } from '../../store/make-directories';
import { openStore } from '../../store/open-store';
import { makeHome } from '../make-home';

/** Where a person can hear and see what was made for a scene: paths of files. */
export interface PartFiles {
  voice?: string;
  picture?: string;
  /** Every take of its voice and picture, by "voice 1". */
  takes: { [take: string]: string };
}

const ENDINGS: { [mediaType: string]: string } = {
  'audio/wav': 'wav',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
};

/**
 * Writes what was made for scenes of a film to files in the home, for a person to look at, by the numbers of the scenes. What is
 * there already stays; what the store here has not is left out.
 */
export async function partFiles(
  id: string,
  scenes: readonly BoardScene[],
  { home, storeLocation }: Settings,
): Promise<Map<number, PartFiles>> {
  const store = openStore(storeLocation);
  const directory = join(home, 'review', encodeURIComponent(id));
  await makeHome(home);
  await makeDirectories(directory, 0o700);
  const write = async (name: string, artifact: Artifact): Promise<string | undefined> => {
    // By their content: one that is drawn again has another name.
    const path = join(directory, `${name}-${artifact.sha256.slice(0, 8)}.${ENDINGS[artifact.mediaType] ?? 'bin'}`);
    if (await isThere(path)) return path;
    try {
      await putFiles([{ path, write: (temporary) => store.copyTo(artifact, temporary) }], { replace: false });
    } catch (error) {
      if (error instanceof ArtifactError) return undefined;
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    return path;
  };
  const files = new Map<number, PartFiles>();
  for (const { scene, voice, picture, takes } of scenes) {
    const [voicePath, picturePath] = [
      voice.artifact && (await write(`scene-${scene}-voice`, voice.artifact)),
      picture.artifact && (await write(`scene-${scene}-picture`, picture.artifact)),
    ];
    const told: { [take: string]: string } = {};
    for (const { of, take, artifact } of takes) {
      const path = await write(`scene-${scene}-${of}`, artifact);
      if (path !== undefined) told[`${of} ${take}`] = path;
    }
    files.set(scene, {
      ...(voicePath && { voice: voicePath }),
      ...(picturePath && { picture: picturePath }),
      takes: told,
    });
  }
  return files;
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
