import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import { InputError } from './input-error';

/** Where the film goes: `out`, or `./TITLE.mp4`. Refuses a place that cannot be written, before any work is done. */
export async function outputPath(title: string, out: string | undefined): Promise<string> {
  const path = resolve(out ?? `${fileNameOf(title)}.mp4`);
  if (extname(path).toLowerCase() !== '.mp4') throw new InputError(`The film is an MP4: ${path} must end in .mp4.`);
  if ((await stat(path).catch(() => undefined))?.isDirectory()) {
    throw new InputError(`${path} is a directory; expected the name of the film's file.`);
  }
  await access(dirname(path), constants.W_OK).catch(() => {
    throw new InputError(`No film can be written to ${dirname(path)}: the directory is not there, or not writable.`);
  });
  return path;
}

/** A title as a file name: without what file systems or shells take amiss, at most 80 characters. */
function fileNameOf(title: string): string {
  const safe = title
    .normalize('NFC')
    .replace(/[\p{C}/\\:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.-]+/, '');
  return (
    [...safe]
      .slice(0, 80)
      .join('')
      .replace(/[\s.]+$/, '') || 'film'
  );
}
