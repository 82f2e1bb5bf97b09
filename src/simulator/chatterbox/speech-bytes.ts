import { entryOf } from '../call/entries';
import { SOUND_FLAWS, type SoundFlaw } from './sound-flaws';
import { simulateSpeech } from './speech';
import { speechWav, type WavForm } from './speech-wav';

/** The file that a server sends for a text, in the form that it usually has, spoiled by a fault of the sound, if it is one. */
export function speechBytes(text: string, usual: WavForm, fault?: string): Buffer {
  const { flaw, form, part, spoil } = entryOf<SoundFlaw>(SOUND_FLAWS, fault) ?? {};
  const files = (part?.(text) ?? [text]).map((each) =>
    speechWav(simulateSpeech(each, flaw).samples, { ...usual, ...form }),
  );
  const bytes = Buffer.concat(files);
  return spoil?.(bytes) ?? bytes;
}
