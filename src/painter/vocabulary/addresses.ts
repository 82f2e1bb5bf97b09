const ADDRESS = /\b(?:https?:\/\/|www\.)\S+|(?<![\w.+-])[\w.+-]+@\S+/giu;

/** A text without web and mail addresses: no path leads through a picture for one in an address. */
export function withoutAddresses(text: string): string {
  return text.replace(ADDRESS, ' ');
}
