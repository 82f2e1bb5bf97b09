import { primaryLanguage } from '../../domain/language';

/** Why servers that speak these languages cannot speak another, in a sentence; undefined when they can. */
export function languageProblem(language: string, spoken: readonly string[]): string | undefined {
  if (spoken.includes(primaryLanguage(language))) return undefined;
  return (
    `The Chatterbox servers speak ${spoken.map((each) => `"${each}"`).join(', ')}, but the language is "${language}". ` +
    'Choose another narrator, or servers with a model for this language and name it in CHATTERBOX_LANGUAGES.'
  );
}
