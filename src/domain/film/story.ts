/** Longer stories belong in several films; also bounds what a paid scriptwriter may be asked to read. */
export const MOST_STORY_CHARACTERS = 20_000;

/** What a person hands in. `text` is plain text; blank lines part its paragraphs. */
export interface Story {
  title: string;
  text: string;
}
