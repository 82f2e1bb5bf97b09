import { stat } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import { ownMark } from '../../domain/own-mark';
import { InputError } from '../input-error';
import { refuseOthers, type OwnFiles } from '../place/refuse-others';
import { tryToWrite } from '../place/try-to-write';

/** Where the page of a report goes, and how it is known again. */
export interface PagePlace {
  path: string;
  own: OwnFiles;
}

/**
 * Where the report of a film goes as a page for a browser; refuses a place that cannot be written, any other kind of file, and one that
 * is not of that film's report, before any work.
 */
export async function pagePath(
  path: string,
  { id, force }: { id: string; force?: boolean | undefined },
): Promise<PagePlace> {
  const whole = resolve(path);
  if (extname(whole).toLowerCase() !== '.html') throw new InputError(`The page is HTML: ${path} must end in .html.`);
  const there = await stat(whole).catch(() => undefined);
  if (there?.isDirectory()) throw new InputError(`${path} is a directory; expected the name of the page's file.`);
  if (there && !there.isFile()) {
    throw new InputError(
      `${path} is no file but a pipe or a device: whoever is behind it may never read the page. Name a file.`,
    );
  }
  const own = { mark: ownMark('report', id), called: "this film's report", option: '--html', force };
  await refuseOthers([whole], own);
  await tryToWrite(dirname(whole), { what: 'page', option: '--html' });
  return { path: whole, own };
}
