import type { Settings } from './config/settings';
import { createChatterboxNarrator } from './providers/chatterbox/narrator';
import { createGeminiScriptwriter } from './providers/gemini/scriptwriter';
import type { Illustrator } from './providers/illustrator';
import { createFliteNarrator } from './providers/local/narrator';
import { createPainter } from './providers/local/painter';
import { createSentenceScriptwriter } from './providers/local/scriptwriter';
import type { Narrator } from './providers/narrator';
import type { Scriptwriter } from './providers/scriptwriter';
import { createTogetherIllustrator } from './providers/together/illustrator';

export { localVoices as offlineVoices } from './providers/local/voices';

/** The providers of each role that a worker serves. */
export interface Vendors {
  scriptwriters: Scriptwriter[];
  narrators: Narrator[];
  illustrators: Illustrator[];
}

/** The offline providers, and the vendors of which there is a key or an address. */
export function vendorsOf({ gemini, chatterbox, together }: Settings): Vendors {
  const { apiKey: geminiKey, ...geminiRest } = gemini;
  const { apiKey: togetherKey, ...togetherRest } = together;
  return {
    scriptwriters: [
      createSentenceScriptwriter(),
      ...(geminiKey ? [createGeminiScriptwriter({ ...geminiRest, apiKey: geminiKey })] : []),
    ],
    narrators: [createFliteNarrator(), ...(chatterbox.urls.length > 0 ? [createChatterboxNarrator(chatterbox)] : [])],
    illustrators: [
      createPainter(),
      ...(togetherKey ? [createTogetherIllustrator({ ...togetherRest, apiKey: togetherKey })] : []),
    ],
  };
}
