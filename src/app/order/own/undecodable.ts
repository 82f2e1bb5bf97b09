import type { Settings } from '../../../config/settings';
import type { OwnUse } from '../../../domain/film/own/own-file';
import { OwnMediaError } from '../../../media/own/own-media-error';
import { readOwnWav } from '../../../media/own/sound/own-wav';
import { InputError } from '../../input-error';

/** Refuses a file that the film's first step would refuse, as far as its header tells, and the ffmpeg where the worker is here too. */
export async function refuseUndecodable(
  path: string,
  { mediaType, use }: { mediaType: string; use: OwnUse },
  { hasTemporalAddress }: Settings,
): Promise<void> {
  try {
    if (use === 'picture' || use === 'logo') await (await pictures()).readablePicture(path);
    else if (mediaType === 'audio/wav') readOwnWav(path);
    else if (!hasTemporalAddress) await refuseOldFfmpeg(path);
  } catch (error) {
    throw error instanceof OwnMediaError ? new InputError(`${path} ${error.message}.`, { cause: error }) : error;
  }
}

/** Decoders are loaded by those who bring files. */
const pictures = () => import('../../../media/own/picture/import-picture.js');

async function refuseOldFfmpeg(path: string): Promise<void> {
  const { findFfmpeg } = await import('../../../media/ffmpeg/probe.js');
  const { foreignProblem } = await import('../../../media/own/sound/foreign-sound.js');
  const found = await findFfmpeg(process.env).catch(() => undefined);
  const problem = found && foreignProblem(found.version);
  if (problem) throw new InputError(`${path} cannot be decoded here. ${problem}`);
}
