import { keepOwnFile } from '../../../client/own-file/keep-own-file';
import { OwnFileError } from '../../../client/own-file/own-file-error';
import type { Settings } from '../../../config/settings';
import type { Artifact } from '../../../domain/film/artifact';
import type { OwnUse } from '../../../domain/film/own/own-file';
import { openStore } from '../../../store/open-store';
import { InputError } from '../../input-error';

/** Stores a person's own file for an order, and answers what the order says of it. Refuses, before that, what cannot be used. */
export async function ownFile(
  path: string,
  use: OwnUse,
  settings: Pick<Settings, 'storeDirectory'>,
): Promise<Artifact> {
  try {
    return await keepOwnFile(openStore(settings), path, use);
  } catch (error) {
    throw error instanceof OwnFileError ? new InputError(error.message, { cause: error }) : error;
  }
}
