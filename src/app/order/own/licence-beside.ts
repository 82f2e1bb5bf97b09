import { access } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { LONGEST_LICENCE } from '../../../domain/bounds';
import { InputError } from '../../input-error';
import { readText } from '../reading/read-text';

/** The text by which a file may be used, where it lies beside it as NAME.licence.txt (or .license.txt); undefined where it does not. */
export async function licenceBeside(file: string): Promise<string | undefined> {
  const { dir, name } = parse(file);
  for (const ending of ['licence', 'license']) {
    const path = join(dir, `${name}.${ending}.txt`);
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    if (!isThere) continue;
    const text = (await readText(path)).trim();
    if (text.length >= 1 && text.length <= LONGEST_LICENCE) return text;
    throw new InputError(`${path} should have 1 to ${LONGEST_LICENCE} characters, but has ${text.length}.`);
  }
  return undefined;
}
