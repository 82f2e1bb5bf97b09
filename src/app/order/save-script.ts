import { readFile, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { putFiles } from '../../client/files/put-files';
import type { Script } from '../../domain/film/script/script';
import { tellFullDisk } from '../place/tell-full-disk';

/**
 * Writes a script beside the place of its film, as `NAME.script.json` or the first `NAME.script-N.json` that is free, for a
 * person may have worked on a script from before. Resolves to its path.
 */
export async function saveScript(script: Script, film: string): Promise<string> {
  const { dir, name } = parse(film);
  const text = `${JSON.stringify(script, undefined, 2)}\n`;
  for (let number = 1; ; number++) {
    const path = join(dir, `${name}.script${number > 1 ? `-${number}` : ''}.json`);
    const there = await readFile(path, 'utf8').catch(noneThere);
    if (there === text) return path;
    if (there !== undefined) continue;
    const file = { path, write: (temporary: string) => writeFile(temporary, text) };
    await putFiles([file], { replace: true }).catch(tellFullDisk(path, { option: '--out' }));
    return path;
  }
}

function noneThere(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
