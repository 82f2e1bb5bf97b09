import type { BreathSpeaker, SpokenBreath } from '../speech/breaths/speak-breaths';
import type { SpokenForm } from '../speech/breaths/spoken-form';
import type { VoiceFile } from '../speech/thread/messages';
import { AcousticModel } from './model/acoustic-model';
import { loadPronunciation } from './phonemes/load-pronunciation';
import type { Pronunciation } from './phonemes/pronunciation';
import { saidWords } from './said-words';
import { VOICE_SAMPLES_PER_SECOND } from './sound/frames';
import { joinedSound, speakSigns } from './speak-signs';
import { signsOf, stretchesOf } from './signs';
import type { Accent } from './voices/catalogue';
import { voiceNet } from './voices/voice-net';

const models = new Map<string, Promise<AcousticModel>>();
const pronunciations = new Map<Accent, Promise<Pronunciation>>();

/**
 * A voice in English, at 24 kHz: "heart" without a file, and with one the voice that was added as it. The same words give the same
 * samples with the same runtime. Its files are read once; what cannot be read is read anew the next time.
 */
export function netSpeaker(added?: VoiceFile): BreathSpeaker {
  return {
    samplesPerSecond: VOICE_SAMPLES_PER_SECOND,
    async speak(forms, speed) {
      const [model, pronunciation] = await Promise.all([
        once(models, added?.sha256 ?? '', async () => AcousticModel.load(await voiceNet(added))),
        once(pronunciations, added?.accent ?? 'american', loadPronunciation),
      ]);
      return speakWith(model, pronunciation, forms, speed);
    },
  };
}

function once<Key, Value>(
  kept: Map<Key, Promise<Value>>,
  key: Key,
  load: (key: Key) => Promise<Value>,
): Promise<Value> {
  let value = kept.get(key);
  if (!value) {
    kept.set(key, (value = load(key)));
    value.catch(() => kept.delete(key));
  }
  return value;
}

async function speakWith(
  model: AcousticModel,
  pronunciation: Pronunciation,
  forms: readonly SpokenForm[],
  speed: number,
): Promise<SpokenBreath> {
  const words = saidWords(forms);
  const phonemes = await pronunciation.say(words);
  const signs = signsOf(words.map((word, index) => ({ ...word, phonemes: phonemes[index]! }))).filter(({ sign }) =>
    model.knows(sign),
  );
  const parts = [];
  for (const stretch of stretchesOf(signs)) parts.push(await speakSigns(model, stretch, speed));
  return joinedSound(parts, forms.length);
}
