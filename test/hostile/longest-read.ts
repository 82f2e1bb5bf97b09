import {
  LONGEST_IMAGE_PROMPT,
  LONGEST_SCENE_TEXT,
  MOST_MARKED_CHARACTERS,
  MOST_STORY_CHARACTERS,
  MOST_TEXT_BYTES,
} from '../../src/domain/bounds';

/** How long a text may be that comes to the functions of a room, or of a file: the first row that fits counts. */
const LONGEST: [at: string, characters: number][] = [
  ['app/order/checks', LONGEST_SCENE_TEXT],
  ['app/order/reading/markdown', MOST_MARKED_CHARACTERS],
  ['domain/captions', LONGEST_SCENE_TEXT],
  ['domain/film/chapters', LONGEST_SCENE_TEXT],
  ['domain/film', MOST_STORY_CHARACTERS],
  ['domain/text/spoken', LONGEST_SCENE_TEXT],
  ['domain/text/without-controls', MOST_TEXT_BYTES],
  ['domain/text', MOST_STORY_CHARACTERS],
  ['media', LONGEST_SCENE_TEXT],
  ['painter', LONGEST_IMAGE_PROMPT],
  ['providers/local/sentences/image-prompt', LONGEST_SCENE_TEXT],
  ['providers/local', MOST_STORY_CHARACTERS],
  ['providers/spoken', LONGEST_SCENE_TEXT],
  ['providers/together/drawn-prompt', LONGEST_IMAGE_PROMPT],
  ['speaker', LONGEST_SCENE_TEXT],
  ['speech', LONGEST_SCENE_TEXT],
];

/** The most characters that a function in this file, under src, reads; what vendors say, and what is shown, may be as long as a file. */
export function longestRead(file: string): number {
  return LONGEST.find(([at]) => file.startsWith(at))?.[1] ?? MOST_TEXT_BYTES;
}
