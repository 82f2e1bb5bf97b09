import type { Settings } from '../../../config/settings';
import type { Music } from '../../../domain/film/order/order';
import { MOODS } from '../../../domain/film/sound/music';
import { InputError } from '../../input-error';
import { licenceBeside } from './licence-beside';
import { ownArtifact } from './own-artifact';

/** What a person says of music: a mood, "none", or the path of a file of their own, and by what they may use that. */
interface MusicWish {
  music?: string;
  musicLicence?: string;
}

/** The music that an order is to have; undefined for none. A file is looked at, and stored. */
export async function wishedMusic({ music, musicLicence }: MusicWish, settings: Settings): Promise<Music | undefined> {
  const mood = MOODS.find((known) => known === music);
  if (musicLicence !== undefined && (mood || music === undefined || music === 'none')) {
    throw new InputError('--music-licence is about music of your own: name its file with --music.');
  }
  if (mood) return { mood, composer: settings.composer };
  if (music === undefined || music === 'none') return undefined;
  const file = await ownArtifact(music, 'music', settings).catch((error: Error) => {
    const isNoPath = !/[./\\]/.test(music) && error instanceof InputError;
    throw isNoPath
      ? new InputError(`${error.message} Music is ${MOODS.join(', ')}, none, or a file of your own.`)
      : error;
  });
  const licence = musicLicence ?? (await licenceBeside(music));
  return { file, ...(licence !== undefined && { licence }) };
}
