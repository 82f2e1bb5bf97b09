import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import { InputError } from '../input-error';
import { tryToWrite } from '../place/try-to-write';

/** Where a page for a browser goes; refuses a place that cannot be written, and any other kind of file, before any work. */
export async function pagePath(path: string): Promise<string> {
  const whole = resolve(path);
  if (extname(whole).toLowerCase() !== '.html') throw new InputError(`The page is HTML: ${path} must end in .html.`);
  const there = await stat(whole).catch(() => undefined);
  if (there?.isDirectory()) throw new InputError(`${path} is a directory; expected the name of the page's file.`);
  if (there && !there.isFile()) {
    throw new InputError(
      `${path} is no file but a pipe or a device: whoever is behind it may never read the page. Name a file.`,
    );
  }
  if (!there) await tryToWrite(dirname(whole), { what: 'page', option: '--html' });
  else await access(whole, constants.W_OK).catch(() => refuseToReplace(path));
  return whole;
}

function refuseToReplace(path: string): never {
  throw new InputError(`${path} is there, and cannot be written: name another file with --html.`);
}
