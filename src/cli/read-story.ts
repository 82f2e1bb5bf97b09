import { readFile } from 'node:fs/promises';
import { parse } from 'node:path';
import type { Story } from '../domain/story';
import { InputError } from './input-error';

/** Longer stories belong in several films; also bounds what a paid scriptwriter may be asked to read. */
const MOST_CHARACTERS = 20_000;

/** Reads a story from a text or Markdown file; a first line `# …` is its title, else the file's name is. */
export async function readStory(path: string): Promise<Story> {
  const text = decode(path, await readFile(path).catch((error) => refuse(path, error)));
  const [, heading, body] = /^\s*# +([^\n]+)\n([\s\S]*)$/.exec(text) ?? [undefined, parse(path).name, text];
  const story = { title: (heading ?? '').trim(), text: (body ?? '').replace(/\r\n?/g, '\n').trim() };
  if (!story.text) throw new InputError(`${path} holds no story: expected some text, found none.`);
  if (story.text.length > MOST_CHARACTERS) {
    throw new InputError(
      `${path} is too long: at most ${MOST_CHARACTERS} characters make one film, it has ${story.text.length}. Divide it.`,
    );
  }
  return story;
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(`${path} is not UTF-8 text. Save it as UTF-8 and try again.`);
  }
}

function refuse(path: string, error: NodeJS.ErrnoException): never {
  if (error.code === 'ENOENT') throw new InputError(`There is no file ${path}.`);
  if (error.code === 'EISDIR') throw new InputError(`${path} is a directory; expected a story in a text file.`);
  throw new InputError(`${path} cannot be read: ${error.message}`);
}
