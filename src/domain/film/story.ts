/**
 * The most characters of a story. A longer one should become several films, and a paid scriptwriter charges for what it reads.
 */
export const MOST_STORY_CHARACTERS = 20_000;

/** What a person hands in. `text` is plain text; blank lines part its paragraphs. */
export interface Story {
  title: string;
  text: string;
}
