import { sentenceOf } from '../domain/text/sentence-of';
import { InputError } from './input-error';

/**
 * Throws an `InputError` where `FFMPEG_PATH` names what is no ffmpeg that can make films: a worker would end by it once server and
 * worker are half up. What is not named is not looked at, which would hold every start up; workers elsewhere have an ffmpeg of their own.
 */
export async function refuseNamedFfmpeg(environment: NodeJS.ProcessEnv): Promise<void> {
  if (!environment['FFMPEG_PATH']) return;
  const { findFfmpeg } = await import('../media/ffmpeg/probe.js');
  await findFfmpeg(environment).catch((error: unknown) => {
    throw new InputError(sentenceOf(error), { cause: error });
  });
}
