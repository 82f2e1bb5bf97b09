/** What a person hands in. `text` is plain text; blank lines part its paragraphs. */
export interface Story {
  title: string;
  text: string;
}
