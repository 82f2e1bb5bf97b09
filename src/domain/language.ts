/** Whether it is a BCP 47 tag, such as "en" or "en-GB". */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** The primary language of a BCP 47 tag: "en" of "en-GB". */
export function primaryLanguage(tag: string): string {
  return tag.split('-', 1).join('').toLowerCase();
}
