import { parse } from 'node:path';
import type { Script } from '../../../domain/film/script/script';
import { LONGEST_WORD, MOST_MARKED_CHARACTERS, MOST_STORY_CHARACTERS } from '../../../domain/bounds';
import { longestWord } from '../../../domain/film/order/order-problems/longest-word';
import { canBeSpoken } from '../../../domain/text/signs';
import { withoutControls } from '../../../domain/text/without-controls';
import type { Pronunciations } from '../../../domain/text/spoken/pronunciations';
import type { Story } from '../../../domain/film/script/story';
import { InputError } from '../../input-error';
import { withoutFrontMatter } from './front-matter';
import { markdownText } from './markdown-text';
import { parseScript } from './parse-script';
import { readText } from './read-text';

/** What a person hands in: a story, and its script if they have divided it into scenes themselves. */
export interface StoryInput {
  story: Story;
  script?: Script;
  pronunciations?: Pronunciations;
}

/**
 * Reads a story from a text or Markdown file, or "-" for the standard input; a first line `# …` is its title, else the
 * file's name is, or what the front matter of a Markdown file calls it. A `.json` file is a script: `{ "title": …, "scenes": [{ "text": …, "imagePrompt": … }] }`, which may say
 * how words are said: `"pronunciations": { "Aoife": "Eefa" }`.
 */
export async function readStory(path: string): Promise<StoryInput> {
  const text = await readText(path);
  const { name, ext } = parse(path === '-' ? 'story.md' : path);
  if (ext.toLowerCase() === '.json') {
    const { script, ...rest } = parseScript(path, text);
    script.scenes.forEach((scene) => refuseMonsterWords(scene.text, path));
    return {
      story: { title: script.title, text: script.scenes.map((scene) => scene.text).join('\n\n') },
      script,
      ...rest,
    };
  }
  const shown = path === '-' ? 'The standard input' : path;
  if (text.length > MOST_MARKED_CHARACTERS) refuseLength(text.length, shown);
  const isPlain = ext.toLowerCase() === '.txt';
  const told = isPlain ? { text } : withoutFrontMatter(text);
  const [, heading, body] = /^\s*# +([^\n]+)(?:\n([\s\S]*))?$/.exec(told.text) ?? ['', told.title ?? name, told.text];
  const plain = (part: string) => (isPlain ? part : markdownText(part)).trim();
  const title = plain(heading ?? '').replace(/[\p{C}\s]+/gu, ' ');
  const story = { title: title.trim() || withoutControls(name), text: plain(body ?? '') };
  if (!canBeSpoken(story.text)) throw new InputError(`${shown} holds no story: expected some text, found none.`);
  if (story.text.length > MOST_STORY_CHARACTERS) refuseLength(story.text.length, shown);
  refuseMonsterWords(story.text, shown);
  return { story };
}

function refuseMonsterWords(text: string, shown: string): void {
  const monster = longestWord(text);
  if (monster.length <= LONGEST_WORD) return;
  throw new InputError(
    `${shown} has a word of ${monster.length} characters ("${monster.slice(0, 20)}…"): at most ${LONGEST_WORD} can be told. Divide it.`,
  );
}

function refuseLength(length: number, shown: string): never {
  throw new InputError(
    `${shown} is too long: at most ${MOST_STORY_CHARACTERS} characters make one film, it has ${length}. Divide it.`,
  );
}
