import { createHash } from 'node:crypto';
import { isLanguageTag } from '../../domain/language';
import { LONGEST_STYLE, MOST_STORY_CHARACTERS, MOST_WRITTEN_SCENES } from '../../domain/bounds';
import { sceneCountOf } from '../../domain/film/script/scene-count';
import { joinPieces, storyPieces, type StoryPiece } from '../../domain/text/story-pieces';
import { canBeSpoken, isSpokenWord } from '../../domain/text/signs';
import { wordsOf } from '../../domain/text/words';
import { ProviderError } from '../provider-error';
import type { ScriptRequest } from '../scriptwriter';
import { cleanLine, cleanText, shortened } from './clean-text';

const LONGEST_TITLE = 200;

/** A request that is worth its money: everything checked, cleaned and decided. */
export interface CheckedRequest {
  title: string;
  text: string;
  /** A BCP 47 tag. */
  language: string;
  /** How many scenes the model is asked for. */
  sceneCount: number;
  /** How many are taken: where nobody has said a number, any that a film can have. */
  scenesTaken: { least: number; most: number };
  style?: string;
  /** The pieces that the model only divides into scenes; there when every word is to be kept. */
  pieces?: StoryPiece[];
  /** What the lines around the story carry: the same for the same story, and not to be guessed by its writer. */
  mark: string;
}

/** Checks a request before anything is paid for it; throws a `ProviderError` of the kind `change`. */
export function checkedRequest({ story, language, verbatim, sceneCount, style }: ScriptRequest): CheckedRequest {
  const title = shortened(cleanLine(story.title), LONGEST_TITLE);
  const text = cleanText(story.text);
  if (!canBeSpoken(text)) {
    change(
      `The story should have at least one word, but its text ${text === '' ? 'is empty' : 'has none that can be spoken'}. Write some text.`,
    );
  }
  if (text.length > MOST_STORY_CHARACTERS) {
    change(
      `A story for Gemini has at most ${MOST_STORY_CHARACTERS} characters, but this one has ${text.length}. Make several films of it.`,
    );
  }
  if (!isLanguageTag(language)) {
    change(`The language should be a tag such as "en" or "en-GB", but is "${language}". Give the story's language.`);
  }
  const look = style === undefined ? '' : cleanLine(style);
  if (look.length > LONGEST_STYLE) {
    change(`A style has at most ${LONGEST_STYLE} characters, but this one has ${look.length}. Say it in fewer words.`);
  }
  const asked = sceneCount ?? sceneCountOf(text);
  if (!Number.isInteger(asked) || asked < 1 || asked > MOST_WRITTEN_SCENES) {
    change(
      `A story is written in 1 to ${MOST_WRITTEN_SCENES} scenes, but ${asked} were asked for. Ask for fewer, or divide it yourself in a script.`,
    );
  }
  const pieces = verbatim ? spokenPieces(story.text, asked) : undefined;
  const fillable = pieces?.length ?? Math.max(1, Math.min(asked, wordsOf(text).filter(isSpokenWord).length));
  if (sceneCount !== undefined && fillable < sceneCount) {
    change(`The story has too few words for ${sceneCount} scenes: it fills ${fillable}. Ask for fewer scenes.`);
  }
  const mostTaken = pieces ? Math.min(MOST_WRITTEN_SCENES, pieces.length) : MOST_WRITTEN_SCENES;
  return {
    title,
    text,
    language,
    sceneCount: Math.min(asked, fillable),
    scenesTaken: sceneCount === undefined ? { least: 1, most: mostTaken } : { least: sceneCount, most: sceneCount },
    ...(look && { style: look }),
    ...(pieces && { pieces }),
    mark: createHash('sha256')
      .update(JSON.stringify([title, text]))
      .digest('hex')
      .slice(0, 24),
  };
}

/** The pieces of a story, at least so many where it has the words; each has a word, or it could not be a scene. */
function spokenPieces(text: string, least: number): StoryPiece[] {
  for (let parts = least; ; parts++) {
    const pieces = storyPieces(text, parts);
    const spoken = joinedToWords(pieces);
    if (spoken.length >= least || pieces.length < parts) return spoken;
  }
}

/** Signs without a word, such as "* * *", go with the piece beside them. */
function joinedToWords(pieces: readonly StoryPiece[]): StoryPiece[] {
  const joined: StoryPiece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (before && !(canBeSpoken(before.text) && canBeSpoken(piece.text))) {
      joined.splice(-1, 1, { text: joinPieces([before, piece]), endOf: piece.endOf });
    } else joined.push(piece);
  }
  return joined;
}

function change(sentence: string): never {
  throw new ProviderError('change', sentence);
}
