import type { BreathSpeaker, SpokenBreath } from '../speech/breaths/speak-breaths';
import type { SpokenForm } from '../speech/breaths/spoken-form';
import { AcousticModel } from './model/acoustic-model';
import { loadPronunciation } from './phonemes/load-pronunciation';
import type { Pronunciation } from './phonemes/pronunciation';
import { saidWords } from './said-words';
import { VOICE_SAMPLES_PER_SECOND } from './sound/frames';
import { joinedSound, speakSigns } from './speak-signs';
import { signsOf, stretchesOf } from './signs';

let loading: Promise<{ model: AcousticModel; pronunciation: Pronunciation }> | undefined;

/** The voice "heart", in English, at 24 kHz. The same words give the same samples with the same runtime. Its files are read once. */
export const heartSpeaker: BreathSpeaker = {
  samplesPerSecond: VOICE_SAMPLES_PER_SECOND,
  async speak(forms) {
    loading ??= load();
    const { model, pronunciation } = await loading;
    return speakWith(model, pronunciation, forms);
  },
};

async function load() {
  const [model, pronunciation] = await Promise.all([AcousticModel.load(), loadPronunciation()]);
  return { model, pronunciation };
}

async function speakWith(
  model: AcousticModel,
  pronunciation: Pronunciation,
  forms: readonly SpokenForm[],
): Promise<SpokenBreath> {
  const words = saidWords(forms);
  const phonemes = await pronunciation.say(words);
  const signs = signsOf(words.map((word, index) => ({ ...word, phonemes: phonemes[index]! }))).filter(({ sign }) =>
    model.knows(sign),
  );
  const parts = [];
  for (const stretch of stretchesOf(signs)) parts.push(await speakSigns(model, stretch));
  return joinedSound(parts, forms.length);
}
