import { writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { putFiles } from '../../client/files/put-files';
import { sceneAlone } from '../../domain/film/script/scene-alone';
import type { Script } from '../../domain/film/script/script';
import type { Board } from '../../domain/making/board/board';
import { InputError } from '../input-error';
import { tellFullDisk } from '../place/tell-full-disk';
import { tryToWrite } from '../place/try-to-write';

const WANTED = { what: 'script', option: '--script' };

/** Writes the script of a film as it is on its board to a new file, for a person to change; refuses a path where a file is. */
export async function saveBoardScript({ title, scenes }: Board, path: string): Promise<string> {
  if (scenes.length === 0) throw new InputError('The film has no script yet: wait until it is written.');
  const script: Script = { title, scenes: scenes.map(sceneAlone) };
  const whole = resolve(path);
  await tryToWrite(dirname(whole), WANTED);
  const write = (temporary: string) => writeFile(temporary, `${JSON.stringify(script, undefined, 2)}\n`);
  await putFiles([{ path: whole, write }], { replace: false }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw new InputError(`${path} is there already: name another file for the script.`);
    return tellFullDisk(path, WANTED)(error);
  });
  return path;
}
