import { localVoices } from '../../providers/local/voices';
import { InputError } from './input-error';

/** Refuses a voice or language that no narrator here speaks, before any work is done. */
export function checkVoice(voice: string, language: string): void {
  const languages = [...new Set(localVoices.map((one) => one.language))];
  if (!languages.includes(language)) {
    throw new InputError(
      `No voice here speaks "${language}": the offline narrator speaks ${languages.join(', ')}. ` +
        `A film in another language needs a narrator with a voice for it.`,
    );
  }
  const names = localVoices.filter((one) => one.language === language).map((one) => one.name);
  if (!names.includes(voice)) {
    throw new InputError(`There is no voice "${voice}" for "${language}": expected one of ${names.join(', ')}.`);
  }
}
