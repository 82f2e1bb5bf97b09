import type { Settings } from '../../../config/settings';
import type { OwnUse } from '../../../domain/film/own/own-file';
import { findFfmpeg } from '../../../media/ffmpeg/probe';
import { OwnMediaError } from '../../../media/own/own-media-error';
import { readablePicture } from '../../../media/own/picture/import-picture';
import { foreignProblem } from '../../../media/own/sound/foreign-sound';
import { readOwnWav } from '../../../media/own/sound/own-wav';
import { InputError } from '../../input-error';

/** Refuses a file that the film's first step would refuse, as far as its header tells, and the ffmpeg where the worker is here too. */
export async function refuseUndecodable(
  path: string,
  { mediaType, use }: { mediaType: string; use: OwnUse },
  { hasTemporalAddress }: Settings,
): Promise<void> {
  try {
    if (use === 'picture' || use === 'logo') await readablePicture(path);
    else if (mediaType === 'audio/wav') readOwnWav(path);
    else if (!hasTemporalAddress) await refuseOldFfmpeg(path);
  } catch (error) {
    throw error instanceof OwnMediaError ? new InputError(`${path} ${error.message}.`, { cause: error }) : error;
  }
}

async function refuseOldFfmpeg(path: string): Promise<void> {
  const found = await findFfmpeg(process.env).catch(() => undefined);
  const problem = found && foreignProblem(found.version);
  if (problem) throw new InputError(`${path} cannot be decoded here. ${problem}`);
}
