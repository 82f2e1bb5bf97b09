import type { BreathSpeaker } from '../../../speech/breaths/speak-breaths';
import type { SpokenForm } from '../../../speech/breaths/spoken-form';
import { alignWords } from './align-words';
import { FLITE_SAMPLES_PER_SECOND, phonesOfWords, speakUtterance } from './flite';
import { utteranceText } from './utterance-text';

/** flite breaks an utterance off after about 500 words; a beginning is enough to know a word by. */
const MOST_CHARACTERS_ALONE = 400;

/** One of flite's voices. It keeps its thread busy for about 40 ms for each second of speech, a breath at a time. */
export function fliteSpeaker(voice: string): BreathSpeaker {
  return {
    samplesPerSecond: FLITE_SAMPLES_PER_SECOND,
    async speak(forms, speed) {
      const expected = await phonesOfForms(forms);
      const { samples, phones } = await speakUtterance(utteranceText(forms), voice, speed);
      return { samples, spans: alignWords(expected, phones) };
    },
  };
}

/** The phones of each word spoken alone; none for a word that makes no sound. */
async function phonesOfForms(forms: readonly SpokenForm[]): Promise<string[][]> {
  const said = forms.filter(({ text }) => text !== '');
  const phones = await phonesOfWords(said.map(({ text }) => text.replaceAll(',', '').slice(0, MOST_CHARACTERS_ALONE)));
  return forms.map(({ text }) => (text === '' ? [] : (phones.shift() ?? [])));
}
