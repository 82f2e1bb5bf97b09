import { dirname, extname, join, resolve } from 'node:path';
import { InputError } from '../input-error';
import { fileNameOf } from '../place/file-name';
import { refuseOthers, type OwnFiles } from '../place/refuse-others';
import { tryToWrite } from '../place/try-to-write';
import { makeDirectory, namesDirectory } from '../place/wished-directory';

/** Where a storyboard goes: its page, and as many sheets as it needs. */
export interface StoryboardFiles {
  page: string;
  /** The path of a sheet, counted from 1. */
  sheet(number: number): string;
}

const STORYBOARD = { what: 'storyboard', option: '--out' };

/** Refuses a place for a storyboard that is none, that cannot be written, or where another file is, before any work. */
export async function checkStoryboardPlace(out = '.', own: OwnFiles): Promise<void> {
  const path = resolve(out);
  const isDirectory = !isFile(path) && (await namesDirectory(out));
  if (!isDirectory && !isFile(path)) {
    throw new InputError(
      `${out} is no place for a storyboard: expected a directory (one with / at its end is made), or a file name in .html or .png.`,
    );
  }
  if (isDirectory) await makeDirectory(path, STORYBOARD);
  else {
    // In a directory they are called by the title, which is not known yet.
    const { page, sheet } = storyboardFiles(out, '');
    await refuseOthers([page, sheet(1)], own);
  }
  await tryToWrite(isDirectory ? path : dirname(path), STORYBOARD);
}

/** The files of a storyboard at a place that was checked: in a directory they are called by the film's title. */
export function storyboardFiles(out = '.', title: string): StoryboardFiles {
  const path = resolve(out);
  const base = isFile(path) ? path.slice(0, -extname(path).length) : join(path, `${fileNameOf(title)} storyboard`);
  return {
    page: `${base}.html`,
    sheet: (number) => `${base}${number === 1 ? '' : `-${number}`}.png`,
  };
}

function isFile(path: string): boolean {
  return ['.html', '.png'].includes(extname(path).toLowerCase());
}
