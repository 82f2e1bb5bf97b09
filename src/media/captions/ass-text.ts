/**
 * Text as libass shows it sign for sign. Braces would open an override block and are escaped; a backslash has no escape,
 * so an invisible word joiner keeps it from the letter after it; what breaks lines or steers (C0, C1) becomes a space.
 */
export function assText(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\\/gu, '\\\u2060')
    .replace(/[{}]/gu, '\\$&');
}
