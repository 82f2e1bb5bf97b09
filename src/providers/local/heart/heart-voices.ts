import { addVoice, type Fetching } from '../../../speaker/voices/add-voice';
import { VOICES_ADDRESS, VOICES_TO_ADD, type NetVoice } from '../../../speaker/voices/catalogue';
import { isAdded, voicePath } from '../../../speaker/voices/voice-path';
import type { VoiceFile } from '../../../speech/thread/messages';
import type { Timbre, TimbreToAdd } from '../../narrator';

export { VOICES_ADDRESS };

/** The voices beside "heart": those that were added to a directory, and those that can be. */
export interface HeartVoices {
  /** Those that are there now, and those that are not yet. */
  timbres(): { added: Timbre[]; toAdd: TimbreToAdd[] };
  /** The file of a voice; undefined for "heart", and for one that is not there. */
  fileOf(voice: string): VoiceFile | undefined;
  /** Fetches one that can be added. Throws a sentence. */
  add(voice: string, fetching: Omit<Fetching, 'from'>): Promise<'added' | 'already there'>;
}

/** The voices of a directory, which are fetched `from` an address. */
export function heartVoices(
  directory: string,
  from: string,
  catalogue: readonly NetVoice[] = VOICES_TO_ADD,
): HeartVoices {
  const find = (name: string) => catalogue.find((voice) => voice.name === name);
  return {
    timbres() {
      const there = catalogue.filter((voice) => isAdded(directory, voice));
      const missing = catalogue.filter((voice) => !there.includes(voice));
      return {
        added: there.map(timbreOf),
        toAdd: missing.map((voice) => ({ ...timbreOf(voice), bytes: voice.bytes })),
      };
    },
    fileOf(name) {
      const voice = find(name);
      if (!voice || !isAdded(directory, voice)) return undefined;
      return { path: voicePath(directory, voice), sha256: voice.sha256, accent: voice.accent };
    },
    async add(name, fetching) {
      const voice = find(name);
      if (!voice) throw new Error(`There is no voice "${name}" to add.`);
      return addVoice(voice, directory, { ...fetching, from });
    },
  };
}

function timbreOf({ name, description }: NetVoice): Timbre {
  return { name, language: 'en', description };
}
