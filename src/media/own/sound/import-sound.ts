import { join } from 'node:path';
import { threadPieces } from '../../../threads/thread-pieces';
import { asOwn } from '../own-media-error';
import type { OwnSound, OwnSoundWork } from './own-sound';
import { soundAsWav, type OwnSoundFile } from './sound-as-wav';

/** A person's sound in a private directory, and the file to make of it, by its name there. */
export interface SoundToImport extends OwnSoundFile {
  output: string;
}

/**
 * Makes of a person's sound a 16-bit stereo WAV file at 48 kHz, without silence before and after it. WAV files are read by ourselves,
 * in a thread; all others by ffmpeg. Throws an `OwnMediaError` when it cannot be used.
 */
export async function importSound({ output, ...sound }: SoundToImport): Promise<OwnSound> {
  const { directory, signal } = sound;
  const work: OwnSoundWork = { file: await soundAsWav(sound), output: join(directory, output) };
  try {
    for await (const made of threadPieces<OwnSound>(require.resolve('./own-sound-thread'), work, signal)) return made;
  } catch (error) {
    throw asOwn(error);
  }
  throw new Error('A thread that reads sound ended without any.');
}
