import { dirname, extname, resolve } from 'node:path';
import { ownMark } from '../../domain/own-mark';
import { InputError } from '../input-error';
import { refuseOthers, type OwnFiles } from './refuse-others';
import { tryToWrite } from './try-to-write';
import { makeDirectory, namesDirectory } from './wished-directory';

const SAMPLE = { what: 'sample', option: '--out' };

/**
 * Where the sample of a voice goes, and how it is known again: `out`, or into that directory, or `./NAME.wav`. As for films, a directory
 * that is not there is made only where `out` ends as directories do; a place that is none is refused before anything is said.
 */
export async function samplePlace(
  name: string,
  { out, force }: { out?: string | undefined; force?: boolean | undefined },
): Promise<{ path: string; own: OwnFiles }> {
  const isDirectory = out === undefined || (await namesDirectory(out));
  const path = isDirectory ? resolve(out ?? '.', `${name}.wav`) : resolve(out);
  if (extname(path).toLowerCase() !== '.wav') {
    throw new InputError(`The sample is a WAV file: ${path} must end in .wav, or in / where it is a directory.`);
  }
  const own = { mark: ownMark('voice', name), called: `a sample of ${name}`, option: SAMPLE.option, force };
  await refuseOthers([path], own);
  if (isDirectory) await makeDirectory(dirname(path), SAMPLE);
  await tryToWrite(dirname(path), SAMPLE);
  return { path, own };
}
