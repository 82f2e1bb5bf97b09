import type { Settings } from '../../config/settings';
import { primaryLanguage } from '../../domain/language';
import type { Order } from '../../domain/film/order';
import { localVoices } from '../../providers/local/voices';
import { InputError } from '../input-error';

/** Refuses a voice or language that the chosen narrator, or its fallback, does not speak, before any work is done. */
export function checkVoice({ narrator, voice, language, fallbacks }: Order, settings: Settings): void {
  checkOne(narrator.provider, voice, language, settings);
  if (fallbacks?.narrator) checkOne(fallbacks.narrator.narrator.provider, fallbacks.narrator.voice, language, settings);
}

function checkOne(provider: string, voice: string, language: string, settings: Settings): void {
  if (provider === 'local') checkLocal(voice, language);
  // Which voices a server has, it says itself; a client of workers elsewhere knows nothing of their servers.
  else if (!settings.hasTemporalAddress) checkLanguage(language, settings.chatterbox.languages);
}

function checkLocal(voice: string, language: string): void {
  const spoken = localVoices.filter((one) => one.language === primaryLanguage(language));
  if (spoken.length === 0) {
    const languages = [...new Set(localVoices.map((one) => one.language))];
    throw new InputError(
      `No voice here speaks "${language}": the offline narrator speaks ${languages.join(', ')}. ` +
        `A film in another language needs a narrator with a voice for it.`,
    );
  }
  const names = spoken.map((one) => one.name);
  if (!names.includes(voice)) {
    throw new InputError(`There is no voice "${voice}" for "${language}": expected one of ${names.join(', ')}.`);
  }
}

function checkLanguage(language: string, spoken: readonly string[]): void {
  if (spoken.includes(primaryLanguage(language))) return;
  throw new InputError(
    `Your Chatterbox servers speak ${spoken.join(', ')}, and not "${language}". If their model does, say so in CHATTERBOX_LANGUAGES.`,
  );
}
