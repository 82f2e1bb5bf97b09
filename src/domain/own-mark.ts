/** What a command writes for a person, and writes anew when it is asked again. */
export type Marked = 'report' | 'storyboard' | 'voice';

/**
 * The mark in such a file that tells what it is, and of which film or voice: by it a command knows its own file again. The quotes belong
 * to it: in a page all others are escaped, so that no title or story can hold the mark of another film.
 */
export function ownMark(what: Marked, of: string): string {
  return `"Storyreel ${what} ${encodeURIComponent(of)}"`;
}
