import { otherLanguageOf } from '../../../domain/text/plain-language';

const NAMES = new Intl.DisplayNames('en', { type: 'language' });

/** What is to be told of a story that plainly is in another language than its film was ordered in; undefined where it is not. */
export function languageWarning(text: string, language: string): string | undefined {
  const other = otherLanguageOf(text, language);
  if (other === undefined) return undefined;
  return (
    `The story seems to be in ${NAMES.of(other)}, but the film is ordered in ${NAMES.of(language)}, and its voice will read it so. ` +
    `If it is in ${NAMES.of(other)}, stop this and add --language ${other}.`
  );
}
