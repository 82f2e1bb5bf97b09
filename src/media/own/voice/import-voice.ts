import { join } from 'node:path';
import { asOwn } from '../own-media-error';
import { threadPieces } from '../../../threads/thread-pieces';
import type { SoundToImport } from '../sound/import-sound';
import { soundAsWav } from '../sound/sound-as-wav';
import type { OwnVoice, OwnVoiceWork, SaidText } from './own-voice';

/** A person's recording of a scene in a private directory, and what is said in it. */
export interface VoiceToImport extends SoundToImport {
  said: SaidText;
}

/**
 * Makes of a person's recording a mono WAV file at 48 kHz, as loud as all narrations and without silence around it, and finds when
 * each word is heard; in a thread. Throws an `OwnMediaError` when it cannot be used.
 */
export async function importVoice({ said, ...sound }: VoiceToImport): Promise<OwnVoice> {
  const { directory, output, signal } = sound;
  const work: OwnVoiceWork = {
    ...said,
    file: await soundAsWav(sound),
    sound: join(directory, 'sound.wav'),
    output: join(directory, output),
  };
  try {
    for await (const made of threadPieces<OwnVoice>(require.resolve('./own-voice-thread'), work, signal)) return made;
  } catch (error) {
    throw asOwn(error);
  }
  throw new Error('A thread that reads a voice ended without any.');
}
